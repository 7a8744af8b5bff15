//! Which field a column is: by its documented name, or another that providers give it.

use super::Kind;
use crate::sheets::plain;

type Names = &'static [(&'static str, &'static [&'static str])];

/// Each field with its names, without spaces, signs, accents and capitals.
const ACCOUNTS: Names = &[
    ("organization", &["organization", "organisation", "customer"]),
    ("number", &["number", "account", "accountnumber"]),
    ("name", &["name", "accountname"]),
    ("email", &["email", "contactemail", "billingemail"]),
];
const LINES: Names = &[
    ("organization", &["organization", "organisation", "customer"]),
    ("account", &["account", "accountnumber"]),
    ("number", &["number", "line", "linenumber", "phone", "phonenumber", "mdn", "msisdn"]),
    ("label", &["label"]),
    ("plan", &["plan"]),
    ("sim", &["sim", "simtype"]),
    ("iccid", &["iccid", "simnumber"]),
    ("device", &["device"]),
    ("imei", &["imei"]),
    ("features", &["features"]),
    ("state", &["state", "status"]),
    ("cost_centre", &["costcentre", "costcenter"]),
];

const PLANS: Names = &[
    ("key", &["key", "plan"]),
    ("name_en", &["nameen"]),
    ("name_es", &["namees"]),
    ("price", &["price"]),
    ("currency", &["currency"]),
    ("features", &["features"]),
    ("included", &["included"]),
    ("sims", &["sims"]),
];

impl Kind {
    const fn names(self) -> Names {
        match self {
            Self::Accounts => ACCOUNTS,
            Self::Lines => LINES,
            Self::Plans => PLANS,
        }
    }

    /// The fields without which no file is about this.
    #[must_use]
    pub const fn needed(self) -> &'static [&'static str] {
        match self {
            Self::Accounts | Self::Lines => &["organization", "number"],
            Self::Plans => &["key"],
        }
    }

    /// What many of them are called.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Lines => "lines",
            Self::Plans => "plans",
        }
    }
}

/// The field with this name; none when there is none. `identifier:KEY` is a field of each line.
#[must_use]
pub fn field(kind: Kind, name: &str) -> Option<String> {
    if let Some(key) = name.trim().strip_prefix("identifier:").filter(|_| kind == Kind::Lines) {
        return Some(format!("identifier:{}", key.trim()));
    }
    let plain = plain(name);
    let found = kind.names().iter().find(|(_, names)| names.contains(&plain.as_str()));
    found.map(|(field, _)| (*field).to_owned())
}
