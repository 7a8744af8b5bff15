//! The links of cases: the organization's own, and Care's.

use crate::{
    ids::{CaseId, OrganizationId},
    people::model::encoded,
};

/// Care: the queue of cases.
pub const CARE_CASES: &str = "/care/cases";

#[must_use]
pub fn cases(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/cases")
}

/// A new case, perhaps about a place: `account:⟨id⟩`, `line:⟨id⟩`.
/// A new case in the organization used last.
pub const NEW_CASE_SOMEWHERE: &str = "/support/cases/new";

/// Where other apps share something with the portal.
pub const SHARE: &str = "/share";

#[must_use]
pub fn new_case(organization: &OrganizationId, about: &str) -> String {
    let page = format!("{}/new", cases(organization));
    if about.is_empty() {
        page
    } else {
        format!("{page}?about={}", encoded(&about.chars().take(64).collect::<String>()))
    }
}

#[must_use]
pub fn case(organization: &OrganizationId, case: &CaseId) -> String {
    format!("{}/{case}", cases(organization))
}

/// The same with what was said before a cursor.
#[must_use]
pub fn case_before(organization: &OrganizationId, id: &CaseId, cursor: &str) -> String {
    format!("{}?before={}", case(organization, id), encoded(cursor))
}

/// What an organization wants of its cases.
#[must_use]
pub fn case_settings(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/settings")
}

/// One case in Care's queue.
#[must_use]
pub fn care_case(organization: &OrganizationId, case: &CaseId) -> String {
    format!("{CARE_CASES}/{organization}/{case}")
}

/// The files of cases: put in by a post, `⟨this⟩/⟨id⟩` and `⟨this⟩/⟨id⟩/small` read.
#[must_use]
pub fn case_files(organization: &OrganizationId) -> String {
    format!("/o/{organization}/files")
}

/// The same for staff.
#[must_use]
pub fn care_files(organization: &OrganizationId) -> String {
    format!("/care/files/{organization}")
}
