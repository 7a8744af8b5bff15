//! What everything rests on that a member writes.
//!
//! Always true: whoever is blocked, loses what let them in, or is signed out meanwhile, writes nothing more.

use serde_json::json;

use super::{Desk, Script, once};

impl Desk {
    /// A script that stands only if the access that was read and the session still stand.
    pub(super) fn guarded(&self) -> Script {
        let mut script = Script::new();
        script.comes_from(self.visitor.caller.origin());
        script.require(
            "(SELECT VALUE version FROM ONLY guard:[$_.org, 'access'] FOR UPDATE) = $_.access",
            "moved",
            json!({ "org": self.organization, "access": self.access }),
        );
        // Who has written a mail has none: their membership is among what was read.
        if self.visitor.caller.by_mail.is_none() {
            script.require(
                "record::exists(type::record('session', $_.session))",
                "signed-out",
                json!({ "session": self.visitor.session }),
            );
        }
        once::note(&mut script, &self.visitor);
        script
    }
}
