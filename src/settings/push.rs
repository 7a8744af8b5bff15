//! What the operator may set about notifications on devices: whom the push services of browsers can write to, and which
//! services of one's own there are.

use reqwest::Url;

use super::{Given, Wrong};

/// How devices are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Push {
    /// As push services are told it, with every message; none: devices are told nothing.
    pub contact: Option<String>,
    /// Beginnings of addresses, as `https://push.example.com:8443`, which may be inner ones.
    pub services: Vec<String>,
}

impl Push {
    pub(super) fn read(given: &Given) -> Result<Self, Wrong> {
        Ok(Self {
            contact: given.optional("push_contact", "an e-mail address or an https:// address", contact)?,
            services: given.parse(
                "push_services",
                "",
                "http:// or https:// and a host each, without a path, separated by commas",
                |text| text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(service).collect(),
            )?,
        })
    }
}

fn contact(text: &str) -> Option<String> {
    let plain = text.len() <= 200 && text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '<' | '>'));
    let address = text.strip_prefix("mailto:").unwrap_or(text);
    let (local, domain) = address.split_once('@').unwrap_or_default();
    match plain {
        true if text.len() > 8 && text.starts_with("https://") => Some(text.to_owned()),
        true if !local.is_empty() && !domain.is_empty() && !address.contains(['/', ':']) => {
            Some(format!("mailto:{address}"))
        }
        _ => None,
    }
}

/// As browsers write it, so that it is found again in an address.
fn service(text: &str) -> Option<String> {
    super::values::origin(text).and_then(|text| Url::parse(&text).ok()).map(|url| url.origin().ascii_serialization())
}
