//! Find: by role and accessible name, as assistive technology does.

use crate::page::{Page, wait_until};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::json;

/// The browser's own word on an element's role or name.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

impl Page {
    /// The one thing of this role and name that a person can perceive now.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        wait_until(&format!("one {role} “{name}”"), async || self.find_now(role, name).await).await
    }

    /// Whether there is such a thing now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.helper_elements("find", json!([role, name])).await.is_ok_and(|found| !found.is_empty())
    }

    pub async fn see_none(&self, role: &str, name: &str) {
        wait_until(&format!("no {role} “{name}”"), async || {
            let found = self.helper_elements("find", json!([role, name])).await?;
            if found.is_empty() { Ok(()) } else { Err(format!("there is {}", found.len())) }
        })
        .await;
    }

    /// [`Page::find`] without waiting.
    pub async fn find_now(&self, role: &str, name: &str) -> Result<Element, String> {
        let mut found = self.helper_elements("find", json!([role, name])).await?;
        let (Some(element), true) = (found.pop(), found.is_empty()) else {
            let there = self.helper("names", json!([role])).await?;
            return Err(format!("found {}; there are {there}", found.len()));
        };
        // The helper computes what the browser tells assistive technology: it must not tell anything else.
        for (what, wanted) in [("computedrole", role), ("computedlabel", name)] {
            let id = element.element_id().to_string();
            let computed = self.client.issue_cmd(Computed { element: id, what }).await;
            let computed = computed.map_err(|error| format!("{what}: {error}"))?;
            // Other names of the same roles; Firefox has none for what opens and closes details.
            let computed = match computed.as_str() {
                Some("image") => json!("img"),
                Some("DisclosureTriangle") => json!("button"),
                Some("") if what == "computedrole" && element.tag_name().await.is_ok_and(|tag| tag == "summary") => {
                    json!("button")
                }
                _ => computed,
            };
            if computed.as_str().map(str::trim) != Some(wanted) {
                return Err(format!("the browser's {what} is {computed}"));
            }
        }
        Ok(element)
    }
}
