//! What a script does only for the provider's own staff.
//!
//! Always true: their row is read so that whoever takes it away meanwhile ends the script, or waits for it: after the
//! answer to that nothing of theirs is written any more.

use serde_json::json;

use super::{Script, Visitor};

/// The role of a person as it stands when the script is done; none when Care does not let them in.
macro_rules! role {
    () => {
        "(SELECT VALUE role FROM ONLY type::record('staff', $_.person) FOR UPDATE)"
    };
}

impl Visitor {
    /// Whatever the script does stands only if they are signed in and one of the staff: *not-staff*.
    pub fn require_staff(&self, script: &mut Script) {
        self.require_role(script, concat!(role!(), " != NONE"));
    }

    /// The same for operators.
    pub fn require_operator(&self, script: &mut Script) {
        self.require_role(script, concat!(role!(), " = 'operator'"));
    }

    fn require_role(&self, script: &mut Script, condition: &str) {
        script.require(
            &format!("{condition} AND record::exists(type::record('session', $_.session))"),
            "not-staff",
            json!({ "person": self.person, "session": self.session }),
        );
    }
}

impl Script {
    /// The script stands only if Care lets this person in: `otherwise`.
    pub fn require_colleague(&mut self, person: &str, otherwise: &'static str) -> &mut Self {
        self.require(concat!(role!(), " != NONE"), otherwise, json!({ "person": person }))
    }
}
