//! The map lab's pictures beyond their shapes: without motion, in the other theme, as files.

use crate::driver::Machine;
use crate::page::{in_browser, wait_until};
use crate::pictures::Form;
use serde_json::Value;

const PLANE: &str = "#/lab/map?m=1,0,1;0,1,1;1,1,2";

#[test]
fn nothing_plays_for_who_wants_less_motion() {
    in_browser(Machine { reduced_motion: true, ..Machine::default() }, async |page| {
        page.open(&format!("{PLANE}&t=0&show=none")).await;
        page.see_beside("img", "codomain", "Morph 0: ").await;
        page.see_ink("codomain", "kernel", Form::Line).await;
        page.repaints("codomain", async || page.click("button", "Play").await).await;
        // The picture before was the first, so no other was painted between the two.
        page.see_beside("img", "codomain", "Morph 1: every x is at Ax").await;
        page.find("button", "Play").await;
        page.see_ink("codomain", "kernel", Form::Origin).await;
        page.see_no_problems().await;
    });
}

#[test]
fn pictures_follow_the_theme() {
    const INK: &str = "return getComputedStyle(document.querySelector('canvas')).getPropertyValue('--kernel')";
    in_browser(Machine::default(), async |page| {
        page.open(&format!("{PLANE}&show=none")).await;
        page.see_ink("domain", "kernel", Form::Line).await;
        let light = page.try_js(INK, Value::Null).await.expect("an ink");
        page.repaints("domain", async || page.choose("Theme", "Dark").await).await;
        page.see_ink("domain", "kernel", Form::Line).await;
        assert_ne!(page.try_js(INK, Value::Null).await.expect("an ink"), light);
        page.see_no_problems().await;
    });
}

/// A saved picture is an image that opens, three pixels for one or in a size of its own, named as its figure.
#[test]
fn pictures_are_saved() {
    const KEEP: &str = "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href] }";
    const LOAD: &str = "
        const image = new Image();
        image.src = saved[1];
        return image.decode().then(() => [saved[0], image.naturalWidth, document.querySelector('canvas').clientWidth]);
    ";
    in_browser(Machine::default(), async |page| {
        page.open(PLANE).await;
        page.see_ink("domain", "kernel", Form::Line).await;
        page.try_js(KEEP, Value::Null).await.expect("links can be watched");
        for (button, file, ratio) in
            [("Save as PNG, domain", "domain.png", 3.0), ("Save as SVG, domain", "domain.svg", 1.0)]
        {
            page.click("button", button).await;
            wait_until(&format!("{file} is saved"), async || {
                let saved = page.try_js("return window.saved || []", Value::Null).await?;
                if saved[0] == file { Ok(()) } else { Err(format!("saved is {saved}")) }
            })
            .await;
            let image = page.try_js(LOAD, Value::Null).await.expect("an image that opens");
            let [width, shown] = [1, 2].map(|index| image[index].as_f64().unwrap_or(0.0));
            assert!(shown > 0.0 && (width - shown * ratio).abs() <= ratio, "{image}");
        }
        page.see_no_problems().await;
    });
}
