//! Whose a page is, and whether a browser may keep it for when there is no connection (`pwa/worker.js` does).
//!
//! Always true: what is kept is one person's, of one organization, through the doors that are open to them now: where
//! the mark of an answer is another, the worker throws away all that it kept before. Nothing is kept of what is seen
//! through somebody else's eyes, of what came back with a form, or of Care.

use axum::http::{HeaderMap, HeaderValue, Uri};

use crate::{
    desk::fingerprint,
    identity::model::Me,
    ids::{OrganizationId, PersonId},
    paths,
};

/// Whose it is: `nobody`, a person, or a person and, after a dot, their place in an organization, `-` where they have none.
const FOR: &str = "x-for";
/// What of it is kept, as *My device* lists it.
const KEEP: &str = "x-keep";

/// Enough to tell one from another.
fn short(text: &str) -> String {
    fingerprint(text).chars().take(16).collect()
}

/// A person, as the browser knows them: it tells nothing of them.
pub fn person(id: &PersonId) -> String {
    short(id.as_str())
}

/// Puts both onto the answer to a page's request.
pub fn mark(headers: &mut HeaderMap, who: Option<&(PersonId, Me)>, uri: &Uri) {
    if let Ok(whose) = HeaderValue::from_str(&whose(who, uri.path())) {
        headers.insert(FOR, whose);
    }
    let keep = kind(uri).filter(|_| who.is_some_and(|(_, me)| me.viewing.is_none()));
    if let Some(keep) = keep {
        headers.insert(KEEP, HeaderValue::from_static(keep));
    }
}

fn whose(who: Option<&(PersonId, Me)>, path: &str) -> String {
    let Some((id, me)) = who else { return "nobody".to_owned() };
    let organization = path.strip_prefix("/o/").and_then(|rest| rest.split('/').next()).map(OrganizationId::new);
    let person = person(id);
    match organization {
        Some(organization) if me.viewing.is_none() => {
            let here = me.organizations.iter().find(|belonging| belonging.id == organization);
            let place =
                here.map_or_else(|| "-".to_owned(), |here| short(&format!("{organization} {:?}", here.portals)));
            format!("{person}.{place}")
        }
        _ => person,
    }
}

/// What can be read without a connection, by its address.
fn kind(uri: &Uri) -> Option<&'static str> {
    let asked =
        |name: &str| uri.query().is_some_and(|query| query.split('&').any(|pair| pair.split('=').next() == Some(name)));
    if asked("draft") || asked("saved") {
        return None;
    }
    if uri.path() == paths::DEVICE {
        return Some("device");
    }
    let parts: Vec<&str> = uri.path().strip_prefix("/o/")?.split('/').skip(1).collect();
    match parts[..] {
        [] => Some("home"),
        ["support", "cases"] | ["support", "cases", _] => Some("cases"),
        ["hub", "lines"] => Some("lines"),
        ["hub", "lines", line] if !matches!(line, "many" | "import") => Some("lines"),
        ["support", "contacts"] | ["hub", "users"] => Some("people"),
        ["support", "contacts", one] | ["hub", "users", one] if !matches!(one, "new" | "many" | "import") => {
            Some("people")
        }
        ["hub", "approvals"] | ["hub", "approvals", _] => Some("approvals"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn lists_and_what_they_lead_to_are_kept_and_nothing_that_came_back_with_a_form() {
        for (address, kept) in [
            ("/o/cobalt", Some("home")),
            ("/o/cobalt/support/cases?q=modem", Some("cases")),
            ("/o/cobalt/support/cases/new", Some("cases")),
            ("/o/cobalt/support/cases/c1", Some("cases")),
            ("/o/cobalt/hub/lines/l1", Some("lines")),
            ("/o/cobalt/hub/users/m1", Some("people")),
            ("/o/cobalt/hub/approvals/a1", Some("approvals")),
            ("/profile/device", Some("device")),
            ("/o/cobalt/hub/lines/l1?draft=d", None),
            ("/o/cobalt/hub/lines/l1/pin", None),
            ("/o/cobalt/hub/users/import", None),
            ("/o/cobalt/hub/history", None),
            ("/care/cases", None),
            ("/profile", None),
        ] {
            assert_eq!(kind(&address.parse().expect("an address")), kept, "{address}");
        }
    }
}
