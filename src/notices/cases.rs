//! The letters about cases: subject and body of each.

use super::letter::Part::{self, Given, Link, Says};

/// Whether something can be said in the case of such a letter: in what is closed or solved it cannot.
pub(super) fn takes_answers(name: &str) -> bool {
    !matches!(
        name,
        "case-closed"
            | "case-merged"
            | "case-solved"
            | "case-mail-closed"
            | "case-mail-merged"
            | "case-mail-solved"
            | "case-mail-late"
    )
}

pub(super) fn template(name: &str) -> Option<(&'static str, &'static [Part])> {
    Some(match name {
        "case-opened" => ("case-opened-subject", &[Says("case-opened-what"), Link("case-link")]),
        "case-named" => ("case-named-subject", &[Says("case-named-what"), Link("case-link")]),
        "case-answered" => {
            ("case-answered-subject", &[Says("case-answered-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-asked" => {
            ("case-asked-subject", &[Says("case-asked-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-held" => {
            ("case-held-subject", &[Says("case-held-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-solved" => {
            ("case-solved-subject", &[Says("case-solved-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-replied" => {
            ("case-replied-subject", &[Says("case-replied-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-closed" => {
            ("case-closed-subject", &[Says("case-closed-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-merged" => (
            "case-merged-subject",
            &[Says("case-merged-what"), Given("comment", "case-merged-into"), Link("case-link")],
        ),
        "case-escalated" => {
            ("case-escalated-subject", &[Says("case-escalated-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-reopened" => {
            ("case-reopened-subject", &[Says("case-reopened-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "care-replied" => {
            ("care-replied-subject", &[Says("care-replied-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "care-escalated" => {
            ("care-escalated-subject", &[Says("care-escalated-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "care-reopened" => {
            ("care-reopened-subject", &[Says("care-reopened-what"), Given("comment", "case-said"), Link("case-link")])
        }
        "case-mail-closed" => (
            "case-mail-closed-subject",
            &[
                Says("case-mail-closed-what"),
                Given("lost", "case-mail-lost"),
                Given("comment", "case-said"),
                Link("case-mail-closed-link"),
            ],
        ),
        "case-mail-merged" => (
            "case-mail-merged-subject",
            &[
                Says("case-mail-merged-what"),
                Given("lost", "case-mail-lost"),
                Given("comment", "case-said"),
                Link("case-link"),
            ],
        ),
        "case-mail-late" => (
            "case-mail-closed-subject",
            &[
                Says("case-mail-late-what"),
                Given("lost", "case-mail-lost"),
                Given("comment", "case-said"),
                Link("case-mail-late-link"),
            ],
        ),
        "case-mail-solved" => (
            "case-mail-solved-subject",
            &[
                Says("case-mail-solved-what"),
                Given("lost", "case-mail-lost"),
                Given("comment", "case-said"),
                Link("case-mail-solved-link"),
            ],
        ),
        "case-mail-files" => (
            "case-mail-files-subject",
            &[Says("case-mail-files-what"), Given("comment", "case-mail-files-which"), Link("case-link")],
        ),
        _ => return None,
    })
}
