//! See: what is painted on a canvas.

use crate::page::{Page, wait_until};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The pixels of one ink.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// How many device pixels.
    pub count: u64,
    /// Where the farthest from the middle is, to the right and down from there, in CSS pixels.
    pub tip: [f64; 2],
    /// How far that is.
    pub farthest: f64,
    /// How far the ink reaches away from the line through the middle that it lies along.
    pub breadth: f64,
}

/// What the ink of a subspace looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Nothing,
    /// At the origin, which is in the middle.
    Origin,
    Line,
    /// A polygon or a box.
    Broad,
}

/// The radius of the ring round the origin that an image of one point is, and a little more.
const DOT: f64 = 13.0;
/// Half the width of a thick line, and a little more.
const THIN: f64 = 4.0;

impl Ink {
    fn read(found: &Value) -> Option<Self> {
        Some(Self {
            count: found["count"].as_u64()?,
            tip: [found["tip"][0].as_f64()?, found["tip"][1].as_f64()?],
            farthest: found["farthest"].as_f64()?,
            breadth: found["breadth"].as_f64()?,
        })
    }

    /// What it looks like; `None` for what is neither one nor the other.
    pub fn form(&self) -> Option<Form> {
        match self {
            Self { count: 0, .. } => Some(Form::Nothing),
            Self { farthest, .. } if *farthest <= DOT => Some(Form::Origin),
            Self { farthest, breadth, .. } if *farthest > 3.0 * DOT && *breadth <= THIN => Some(Form::Line),
            Self { breadth, .. } if *breadth > DOT => Some(Form::Broad),
            Self { .. } => None,
        }
    }
}

impl Page {
    async fn painted(&self, figure: &str, inks: &[&str]) -> Result<Value, String> {
        let canvas = self.find_now("img", figure).await?;
        self.helper("painted", json!([canvas, inks])).await
    }

    /// Waits until an ink, named as its token, looks on a figure as it should, and returns its pixels.
    pub async fn see_ink(&self, figure: &str, ink: &str, form: Form) -> Ink {
        self.see_ink_that(figure, ink, &format!("is {form:?}"), |found| found.form() == Some(form)).await
    }

    /// Waits until an ink on a figure is as `check` wants it.
    pub async fn see_ink_that(&self, figure: &str, ink: &str, what: &str, check: impl Fn(&Ink) -> bool) -> Ink {
        wait_until(&format!("{ink} on {figure} {what}"), async || {
            let painted = self.painted(figure, &[ink]).await?;
            let found = Ink::read(&painted["inks"][0]).ok_or_else(|| painted.to_string())?;
            if check(&found) { Ok(found) } else { Err(format!("it is {:?}: {found:?}", found.form())) }
        })
        .await
    }

    /// A figure is as sharp as the screen.
    pub async fn see_sharp(&self, figure: &str) {
        wait_until(&format!("{figure} has the screen's pixels"), async || {
            let painted = self.painted(figure, &[]).await?;
            let number = |name: &str| painted[name].as_f64().unwrap_or(0.0);
            let ratio = number("ratio");
            let fits = |pixels: f64, size: f64| size > 0.0 && (pixels - size * ratio).abs() <= ratio;
            let sharp = ratio == f64::from(self.machine.pixel_ratio)
                && fits(number("width"), number("clientWidth"))
                && fits(number("height"), number("clientHeight"));
            if sharp { Ok(()) } else { Err(painted.to_string()) }
        })
        .await;
    }

    /// Does something and waits until the figure is painted anew.
    pub async fn repaints(&self, figure: &str, act: impl AsyncFnOnce()) {
        let before = self.paintings(figure).await.expect("a figure");
        act().await;
        wait_until(&format!("{figure} is painted anew"), async || {
            let now = self.paintings(figure).await?;
            (now > before).then_some(()).ok_or_else(|| format!("painted {now} times, as before"))
        })
        .await;
    }

    async fn paintings(&self, figure: &str) -> Result<u64, String> {
        let canvas = self.find_now("img", figure).await?;
        let painted = self.try_js("return Number(arguments[0].dataset.painted)", json!(canvas)).await?;
        painted.as_u64().ok_or_else(|| format!("it is painted {painted} times"))
    }

    /// Moves the morph by the slider's own keys; `tenths` from 0 to 10.
    pub async fn morph_to(&self, tenths: usize) {
        self.focus("slider", "Morph").await;
        if tenths == 10 {
            self.press(Key::End).await;
        } else {
            self.press(Key::Home).await;
            for _ in 0..tenths {
                self.press(Key::PageUp).await;
            }
        }
        let words = match tenths {
            0 => "Morph 0: every x is where it was".to_owned(),
            5 => "Morph 0.5: halfway".to_owned(),
            10 => "Morph 1: every x is at Ax".to_owned(),
            _ => format!("Morph 0.{tenths}: "),
        };
        self.see_beside("img", "codomain", &words).await;
    }
}
