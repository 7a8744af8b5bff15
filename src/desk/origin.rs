//! Where a deed came from, as its line of history keeps it.
//!
//! Always true: the address is shortened to its network, so that history tells two places apart and nobody's home.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Caller, browser};

/// The network and the browser of a request; neither is there for what the house does by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    pub address: Option<String>,
    /// Browser and system as keys of the dictionary: `firefox/linux`.
    pub browser: Option<String>,
}

impl Caller {
    /// What history may keep of this caller.
    #[must_use]
    pub fn origin(&self) -> Origin {
        let named = |agent: &str| {
            let (browser, system) = browser(agent);
            format!("{browser}/{system}")
        };
        Origin {
            address: self.address.parse().ok().map(network),
            browser: Some(self.browser.as_str()).filter(|agent| !agent.is_empty()).map(named),
        }
    }
}

/// The first 24 bits of an address, or 48 of the long ones.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Caller;

    #[test]
    fn an_origin_is_a_network_and_a_browser() {
        let from = |address: &str, browser: &str| {
            Caller { address: address.to_owned(), browser: browser.to_owned(), ..Caller::default() }.origin()
        };
        let at = |address: &str| from(address, "").address;
        assert_eq!(at("192.0.2.77").as_deref(), Some("192.0.2.0/24"));
        assert_eq!(at("::ffff:192.0.2.77").as_deref(), Some("192.0.2.0/24"));
        assert_eq!(at("2001:db8:1:2::3").as_deref(), Some("2001:db8:1::/48"));
        assert_eq!(at("nowhere"), None);
        assert_eq!(from("", "Mozilla (X11; Linux) Firefox/131.0").browser.as_deref(), Some("firefox/linux"));
    }
}
