//! Where messages to devices may go: to the push services of browsers, wherever those are, and never into the house's own
//! network, whatever a browser says.
//!
//! Always true: a name is looked up as the connection is made, and only what was found then is connected to, so that a
//! name which leads elsewhere later leads nowhere; what the operator names as theirs may lead anywhere.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
};

/// Addresses of push services are shorter.
const LONGEST: usize = 2_000;

/// The push services that messages may go to; `own` are the beginnings of addresses of the operator's.
#[derive(Clone, Debug)]
pub struct Places(Arc<[Url]>);

impl Places {
    #[must_use]
    pub fn new(own: &[String]) -> Self {
        Self(own.iter().filter_map(|own| Url::parse(own).ok()).collect())
    }

    /// An address that messages may go to, as far as that can be read.
    #[must_use]
    pub fn read(&self, address: &str) -> Option<Url> {
        let url = (address.len() <= LONGEST).then(|| Url::parse(address).ok()).flatten()?;
        let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        let host = url.host_str().filter(|host| plain && !host.is_empty())?;
        if self.0.iter().any(|own| own.origin() == url.origin()) {
            return Some(url);
        }
        // Another port of a machine of one's own is none of its push service's.
        let is_inner = literal(host).is_some_and(|address| !is_outer(address));
        (url.scheme() == "https" && url.port().is_none() && !self.is_own(host) && !is_inner).then_some(url)
    }

    /// The same, if it leads there now.
    pub async fn found(&self, address: &str) -> Option<Url> {
        let url = self.read(address)?;
        let host = url.host_str()?.to_owned();
        (literal(&host).is_some() || self.look_up(host).await.is_ok()).then_some(url)
    }

    fn is_own(&self, host: &str) -> bool {
        self.0.iter().any(|own| own.host_str() == Some(host))
    }

    async fn look_up(&self, host: String) -> std::io::Result<Vec<SocketAddr>> {
        let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0)).await?.collect();
        let may = self.is_own(&host) || found.iter().all(|address| is_outer(address.ip()));
        if may && !found.is_empty() { Ok(found) } else { Err(std::io::Error::other("it leads to an inner address")) }
    }
}

impl Resolve for Places {
    fn resolve(&self, name: Name) -> Resolving {
        let (places, host) = (self.clone(), name.as_str().to_owned());
        Box::pin(async move { Ok(Box::new(places.look_up(host).await?.into_iter()) as Addrs) })
    }
}

/// A host that is an address already.
fn literal(host: &str) -> Option<IpAddr> {
    host.trim_matches(['[', ']']).parse().ok()
}

/// Whether an address is one of the public network.
pub(in crate::notices) fn is_outer(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_outer_v4(address),
        IpAddr::V6(address) => is_outer_v6(address),
    }
}

fn is_outer_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    // This network; carriers' inner one; assignments; what stood for IPv6; benchmarks; what is kept back.
    let special = match (first, second, third) {
        (0 | 240.., ..) | (192, 0, 0) | (192, 88, 99) | (198, 18..=19, _) => true,
        (100, second, _) => second & 0xc0 == 64,
        _ => false,
    };
    !(special
        || address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation())
}

fn is_outer_v6(address: Ipv6Addr) -> bool {
    match address.segments() {
        // A gateway's way to an address of the other kind.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => is_outer_v4(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low))),
        // Tunnels and assignments; examples; the way through another kind of tunnel.
        [0x2001, 0..0x200 | 0xdb8, ..] | [0x2002, ..] | [0x3fff, 0..0x1000, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}
