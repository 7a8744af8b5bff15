//! What an organization wants of its cases.

use super::{Made, Refusal};
use crate::{access::Bearer, cases::model::CaseSettings};

/// What is so about the settings.
pub struct SettingsFacts {
    pub settings: CaseSettings,
    /// The organization's name.
    pub organization: String,
}

/// Other settings.
pub type CaseSettingsEdited = Made<SettingsEdit>;

pub struct SettingsEdit {
    pub before: CaseSettings,
    pub after: CaseSettings,
    pub organization: String,
}

/// # Errors
/// `NothingChanged`.
pub fn edit_settings(_: &Bearer, facts: &SettingsFacts, confidential: bool) -> Result<CaseSettingsEdited, Refusal> {
    let before = facts.settings;
    if before.confidential == confidential {
        return Err(Refusal::NothingChanged);
    }
    let after = CaseSettings { confidential, revision: before.revision + 1 };
    Ok(Made(SettingsEdit { before, after, organization: facts.organization.clone() }))
}
