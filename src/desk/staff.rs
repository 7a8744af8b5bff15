//! What a script does only for the provider's own staff.

use serde_json::json;

use super::{Script, Visitor};

impl Visitor {
    /// Whatever the script does stands only if they are signed in and one of the staff: *not-staff*.
    pub fn require_staff(&self, script: &mut Script) {
        script.require(
            "record::exists(type::record('staff', $_.person)) AND record::exists(type::record('session', $_.session))",
            "not-staff",
            json!({ "person": self.person, "session": self.session }),
        );
    }

    /// The same for operators.
    pub fn require_operator(&self, script: &mut Script) {
        script.require(
            "(SELECT VALUE role FROM ONLY type::record('staff', $_.person)) = 'operator'
                AND record::exists(type::record('session', $_.session))",
            "not-staff",
            json!({ "person": self.person, "session": self.session }),
        );
    }
}
