//! See: what a page says to a person, to assistive technology and to scripts.

use crate::page::{Page, strings, wait_until};
use serde_json::{Value, json};

/// A table's entries.
pub type Rows = Vec<Vec<String>>;

/// Entries written as in a link: rows by `;`, entries by `,`.
pub fn rows(text: &str) -> Rows {
    text.split(';').map(|row| row.split(',').map(|entry| entry.trim().to_owned()).collect()).collect()
}

impl Page {
    /// Waits until every visible fact of that name has the value.
    pub async fn see_fact(&self, fact: &str, value: &str) {
        wait_until(&format!("{fact} is {value}"), async || {
            let shown = strings(&Ok(self.helper("fact", json!([fact])).await?));
            let right = !shown.is_empty() && shown.iter().all(|shown| shown == value);
            right.then_some(()).ok_or_else(|| format!("shown is {shown:?}"))
        })
        .await;
    }

    pub async fn see_no_fact(&self, fact: &str) {
        wait_until(&format!("{fact} is not told"), async || {
            let shown = strings(&Ok(self.helper("fact", json!([fact])).await?));
            if shown.is_empty() { Ok(()) } else { Err(format!("shown is {shown:?}")) }
        })
        .await;
    }

    /// A fact's value once it is shown, the same wherever it is shown.
    pub async fn fact(&self, fact: &str) -> String {
        wait_until(&format!("{fact} is shown"), async || {
            let mut shown = strings(&Ok(self.helper("fact", json!([fact])).await?));
            shown.dedup();
            if shown.len() == 1 { Ok(shown.remove(0)) } else { Err(format!("shown is {shown:?}")) }
        })
        .await
    }

    /// Waits until the table holds these entries, written as in a link.
    pub async fn see_matrix(&self, matrix: &str, entries: &str) {
        let wanted = rows(entries);
        wait_until(&format!("the {matrix} matrix is {entries}"), async || {
            let shown = self.matrices(matrix).await?;
            let right = !shown.is_empty() && shown.iter().all(|shown| *shown == wanted);
            right.then_some(()).ok_or_else(|| format!("shown is {shown:?}"))
        })
        .await;
    }

    /// Waits until the table's entries look like this, written as in a link.
    pub async fn see_shown(&self, matrix: &str, entries: &str) {
        let wanted = json!([rows(entries)]);
        wait_until(&format!("the {matrix} matrix looks like {entries}"), async || {
            let shown = self.helper("shown", json!([matrix])).await?;
            if shown == wanted { Ok(()) } else { Err(format!("it looks like {shown}")) }
        })
        .await;
    }

    /// A table's entries once it is shown.
    pub async fn matrix(&self, matrix: &str) -> Rows {
        wait_until(&format!("the {matrix} matrix is shown"), async || {
            self.matrices(matrix).await?.pop().ok_or_else(|| "it is not".to_owned())
        })
        .await
    }

    pub async fn see_no_matrix(&self, matrix: &str) {
        wait_until(&format!("no {matrix} matrix is shown"), async || {
            let shown = self.matrices(matrix).await?;
            if shown.is_empty() { Ok(()) } else { Err(format!("shown is {shown:?}")) }
        })
        .await;
    }

    async fn matrices(&self, matrix: &str) -> Result<Vec<Rows>, String> {
        let shown = self.helper("matrix", json!([matrix])).await?;
        serde_json::from_value(shown).map_err(|error| error.to_string())
    }

    /// Waits until a live region says something with these words in it, whatever their case.
    pub async fn see_announced(&self, words: &str) {
        wait_until(&format!("“{words}” is announced"), async || {
            let said = strings(&Ok(self.helper("announced", json!([])).await?));
            let found = said.iter().any(|said| said.to_lowercase().contains(&words.to_lowercase()));
            found.then_some(()).ok_or_else(|| format!("announced is {said:?}"))
        })
        .await;
    }

    /// Waits until the page's main part says these words to those who see it.
    pub async fn see_text(&self, words: &str) {
        wait_until(&format!("“{words}” is to be read"), async || {
            let script = "return document.querySelector('main').innerText.replace(/\\s+/g, ' ')";
            let text = self.try_js(script, Value::Null).await?;
            text.as_str().is_some_and(|text| text.contains(words)).then_some(()).ok_or_else(|| "it is not".to_owned())
        })
        .await;
    }

    /// Waits until the text beside a field, tied to it for assistive technology, has these words in it.
    pub async fn see_beside(&self, role: &str, name: &str, words: &str) {
        wait_until(&format!("“{words}” beside {role} “{name}”"), async || {
            let element = self.find_now(role, name).await?;
            let said = self.helper("described", json!([element])).await?;
            let found = said.as_str().is_some_and(|said| said.to_lowercase().contains(&words.to_lowercase()));
            (found && said != "").then_some(()).ok_or_else(|| format!("beside it is {said}"))
        })
        .await;
    }

    /// Waits until a field or a select holds a value.
    pub async fn see_value(&self, role: &str, name: &str, value: &str) {
        wait_until(&format!("{role} “{name}” holds “{value}”"), async || {
            let element = self.find_now(role, name).await?;
            let held = self.try_js("return arguments[0].value", json!(element)).await?;
            (held.as_str() == Some(value)).then_some(()).ok_or_else(|| format!("it holds {held}"))
        })
        .await;
    }

    /// Waits until a radio button or checkbox is chosen.
    pub async fn see_chosen(&self, role: &str, name: &str) {
        wait_until(&format!("{role} “{name}” is chosen"), async || {
            let element = self.find_now(role, name).await?;
            let chosen = self.try_js("return arguments[0].checked", json!(element)).await?;
            (chosen == Value::Bool(true)).then_some(()).ok_or_else(|| "it is not".to_owned())
        })
        .await;
    }

    pub async fn see_not_chosen(&self, role: &str, name: &str) {
        wait_until(&format!("{role} “{name}” is not chosen"), async || {
            let element = self.find_now(role, name).await?;
            let chosen = self.try_js("return arguments[0].checked", json!(element)).await?;
            (chosen == Value::Bool(false)).then_some(()).ok_or_else(|| "it is".to_owned())
        })
        .await;
    }

    /// Role and name of what has the focus.
    pub async fn focused(&self) -> (String, String) {
        let mut focused = strings(&self.helper("focused", json!([])).await);
        let name = focused.pop().unwrap_or_default();
        (focused.pop().unwrap_or_default(), name)
    }

    pub async fn see_focus(&self, role: &str, name: &str) {
        wait_until(&format!("the focus is on {role} “{name}”"), async || {
            let focused = self.focused().await;
            (focused == (role.to_owned(), name.to_owned())).then_some(()).ok_or_else(|| format!("it is on {focused:?}"))
        })
        .await;
    }

    pub async fn see_title(&self, words: &str) {
        wait_until(&format!("the title has “{words}”"), async || {
            let title = self.client.title().await.map_err(|error| error.to_string())?;
            title.contains(words).then_some(()).ok_or(title)
        })
        .await;
    }

    pub async fn see_url(&self, part: &str) {
        wait_until(&format!("the address has “{part}”"), async || {
            let url = self.url().await;
            url.contains(part).then_some(()).ok_or(url)
        })
        .await;
    }

    pub async fn see_url_without(&self, part: &str) {
        wait_until(&format!("the address has no “{part}”"), async || {
            let url = self.url().await;
            if url.contains(part) { Err(url) } else { Ok(()) }
        })
        .await;
    }

    /// Waits until the page fits its window's width.
    pub async fn see_no_sideways_scroll(&self) {
        let width = self.try_js("return innerWidth", json!(null)).await.expect("a width");
        assert_eq!(width.as_u64(), Some(u64::from(self.machine.width)), "the window is not as wide as asked");
        wait_until("no sideways scroll", async || {
            let out = strings(&Ok(self.helper("sideways", json!([])).await?));
            if out.is_empty() { Ok(()) } else { Err(format!("{out:#?}")) }
        })
        .await;
    }

    /// Nothing went wrong in the page since it was loaded.
    pub async fn see_no_problems(&self) {
        let problems = self.problems().await;
        assert!(problems.is_empty(), "the page has problems: {problems:#?}");
    }
}
