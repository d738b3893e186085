//! A display list as the text of a standalone SVG file.

use super::decimal::hundredths;
use super::display::{DisplayList, Mark};
use super::projection::Point;
use super::text::{RIM, Run, SIZE, SUBSCRIPT, SUBSCRIPT_DROP, runs};
use super::{Dash, Marker};
use std::fmt::Write;

/// The whole text of an SVG file that looks as the canvas does. `colour` gives the colour of a custom property
/// ([`super::Ink::token`], `--paper-raised`), as SVG understands it.
pub fn svg(list: &DisplayList, title: &str, description: &str, colour: &dyn Fn(&str) -> String) -> String {
    let colour = |token: &str| escaped(&colour(token));
    let paper = colour("--paper-raised");
    let (width, height) = (hundredths(list.width), hundredths(list.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n",
        escaped(title),
        escaped(description),
    );
    for mark in &list.marks {
        // Writing to a String cannot fail.
        let _ = write_mark(&mut out, mark, &paper, &colour);
    }
    out.push_str("</svg>\n");
    out
}

fn write_mark(out: &mut String, mark: &Mark, paper: &str, colour: &dyn Fn(&str) -> String) -> std::fmt::Result {
    match mark {
        Mark::Polygon { corners, ink, opacity } => {
            let (fill, opacity) = (colour(ink.token()), hundredths(*opacity));
            writeln!(out, "<path d=\"{}\" fill=\"{fill}\" fill-opacity=\"{opacity}\"/>", outline(corners))
        }
        Mark::Line { from, to, ink, width, dash, offset } => {
            write!(out, "<path d=\"M{}L{}\" fill=\"none\" stroke=\"{}\" ", pair(from), pair(to), colour(ink.token()))?;
            write!(out, "stroke-width=\"{}\"", hundredths(*width))?;
            if let Some([on, off]) = dash.pattern(*width) {
                write!(out, " stroke-dasharray=\"{} {}\"", hundredths(on), hundredths(off))?;
                write!(out, " stroke-dashoffset=\"{}\"", hundredths(*offset))?;
            }
            writeln!(out, " stroke-linecap=\"{}\"/>", if *dash == Dash::Dashed { "butt" } else { "round" })
        }
        Mark::Dot { at, radius, marker, ink } => {
            let (ink, radius) = (colour(ink.token()), *radius);
            let circle =
                format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", hundredths(at.x), hundredths(at.y), hundredths(radius));
            match marker {
                Marker::Disc => writeln!(out, "{circle} fill=\"{ink}\"/>"),
                Marker::Ring => {
                    let width = hundredths(marker.rim());
                    writeln!(out, "{circle} fill=\"{paper}\" stroke=\"{ink}\" stroke-width=\"{width}\"/>")
                }
                Marker::Diamond => {
                    writeln!(out, "<path d=\"{}\" fill=\"{ink}\"/>", outline(&Marker::diamond(at, radius)))
                }
            }
        }
        Mark::Text { at, text, ink } => {
            let (x, y, rim) = (hundredths(at.x), hundredths(at.y), hundredths(2.0 * RIM));
            write!(out, "<text x=\"{x}\" y=\"{y}\" font-family=\"STIX Two Math, Cambria Math, serif\" ")?;
            write!(
                out,
                "font-size=\"{}\" fill=\"{}\" stroke=\"{paper}\" ",
                hundredths(SIZE),
                colour(ink.text_token())
            )?;
            write!(
                out,
                "stroke-width=\"{rim}\" stroke-linejoin=\"round\" paint-order=\"stroke\" xml:space=\"preserve\">"
            )?;
            let (size, drop) = (hundredths(SIZE * SUBSCRIPT), hundredths(SIZE * SUBSCRIPT_DROP));
            let mut is_lowered = false;
            for Run { text, is_subscript } in runs(text) {
                let text = escaped(text);
                match (is_lowered, is_subscript) {
                    (false, true) => write!(out, "<tspan dy=\"{drop}\" font-size=\"{size}\">{text}</tspan>")?,
                    (true, true) => write!(out, "<tspan font-size=\"{size}\">{text}</tspan>")?,
                    (true, false) => write!(out, "<tspan dy=\"-{drop}\">{text}</tspan>")?,
                    (false, false) => out.push_str(&text),
                }
                is_lowered = is_subscript;
            }
            writeln!(out, "</text>")
        }
    }
}

fn outline(corners: &[Point]) -> String {
    let pairs: Vec<String> = corners.iter().map(pair).collect();
    format!("M{}Z", pairs.join("L"))
}

fn pair(place: &Point) -> String {
    format!("{} {}", hundredths(place.x), hundredths(place.y))
}

/// A text that no reader of XML mistakes for markup; characters that XML does not allow are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter < ' ' => {}
            letter => out.push(letter),
        }
    }
    out
}
