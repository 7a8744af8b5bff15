//! What the operator may set: environment variables, each also a key of the TOML file that `ENLACE_CONFIG` names.
//!
//! Always true: a wrong or unknown setting stops the start with one sentence that names it; the environment wins over
//! the file; nothing else in the house reads the environment. The command line speaks English.

mod files;
mod mail;
mod push;
#[cfg(test)]
mod tests;
mod values;

use std::{collections::BTreeMap, fmt, net::SocketAddr, path::PathBuf};

use crate::time::Span;
pub use files::{Files, Scanner};
pub use mail::{Listen, MailIn};
pub use push::Push;
pub use values::{Network, Secret};

/// The house's settings, all of them understood.
#[derive(Clone, Debug)]
pub struct Settings {
    pub addr: SocketAddr,
    /// Scheme and host, without a slash at the end: the beginning of every absolute link.
    pub public_url: String,
    pub data: PathBuf,
    pub database: Database,
    pub files: Files,
    /// What carries out what is asked for lines, in place of Care's queue.
    pub carrier: Option<CarrierSystem>,
    pub smtp_url: Option<Secret>,
    pub mail_from: Option<String>,
    /// Where answers to letters come in; none: letters cannot be answered.
    pub mail_in: Option<MailIn>,
    pub push: Push,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    pub session_idle: Span,
    pub session_lifetime: Span,
    pub brand: Brand,
    pub demo_password: Option<Secret>,
    /// A filter as tracing's `EnvFilter` reads it.
    pub log: String,
}

/// Where the data are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// SurrealKV inside this process, in the data folder.
    Embedded,
    Remote {
        url: String,
        user: String,
        password: Secret,
    },
}

/// A system of the provider's that is told what to do, and says what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarrierSystem {
    pub url: String,
    /// Shared with it: both sign by it.
    pub secret: Secret,
}

/// The provider's face on the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    pub name: String,
    /// Degrees on the OKLCH wheel; the stylesheet computes every colour from it.
    pub hue: Option<u16>,
    pub logo: Option<PathBuf>,
}

/// The sentence that stops the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong(pub String);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

/// Every setting there is, as the file spells it; the environment says `ENLACE_` and capitals.
const KNOWN: [&str; 27] = [
    "addr",
    "public_url",
    "data",
    "db",
    "db_user",
    "db_password",
    "files_most",
    "files_quota",
    "files_kinds",
    "files_scanner",
    "carrier_url",
    "carrier_secret",
    "smtp_url",
    "mail_from",
    "mail_in",
    "lmtp",
    "push_contact",
    "push_services",
    "trusted_proxy",
    "session_idle",
    "session_lifetime",
    "brand_name",
    "brand_hue",
    "brand_logo",
    "demo_password",
    "log",
    "config",
];

impl Settings {
    /// Reads this process's environment and the file that it names.
    ///
    /// # Errors
    /// The sentence that names the setting which cannot be taken.
    pub fn load() -> Result<Self, Wrong> {
        let file = match std::env::var("ENLACE_CONFIG") {
            Ok(path) if !path.is_empty() => std::fs::read_to_string(&path)
                .map_err(|cause| Wrong(format!("ENLACE_CONFIG names {path}, which cannot be read: {cause}.")))?,
            _ => String::new(),
        };
        let own = std::env::vars_os().filter_map(|(key, value)| Some((key.into_string().ok()?, value)));
        let own: Result<Vec<_>, Wrong> = own
            .filter(|(key, _)| key.starts_with("ENLACE_"))
            .map(|(key, value)| match value.into_string() {
                Ok(value) => Ok((key, value)),
                Err(_) => Err(Wrong(format!("{key} must be text."))),
            })
            .collect();
        Self::read(own?, &file)
    }

    /// The same from what is handed in.
    ///
    /// # Errors
    /// The sentence that names the setting which cannot be taken.
    pub fn read(environment: impl IntoIterator<Item = (String, String)>, file: &str) -> Result<Self, Wrong> {
        let mut given = Given(values::from_file(file)?);
        given.0.append(&mut from_environment(environment)?);
        let addr = given
            .parse("addr", "127.0.0.1:3000", "an address and a port, like 127.0.0.1:3000", |text| text.parse().ok())?;
        Ok(Self {
            addr,
            public_url: given.parse(
                "public_url",
                &format!("http://{addr}"),
                "http:// or https:// and a host, without a path",
                values::origin,
            )?,
            data: given.parse("data", "data", "a folder", values::path)?,
            database: given.database()?,
            files: Files::read(&given)?,
            carrier: given.carrier()?,
            smtp_url: given.optional("smtp_url", "a URL like smtps://user:password@host", values::smtp)?,
            mail_from: given
                .optional("mail_from", "an e-mail address", |text| text.contains('@').then(|| text.to_owned()))?,
            mail_in: MailIn::read(&given)?,
            push: Push::read(&given)?,
            trusted_proxies: given.parse(
                "trusted_proxy",
                "",
                "IP addresses or networks like 10.0.0.0/8, separated by commas",
                values::networks,
            )?,
            session_idle: given.parse("session_idle", "8h", "a length of time like 30m", values::span)?,
            session_lifetime: given.parse("session_lifetime", "7d", "a length of time like 12h", values::span)?,
            brand: given.brand()?,
            demo_password: given.optional("demo_password", "a password of 8 characters or more", |text| {
                (text.chars().count() >= 8).then(|| Secret::new(text))
            })?,
            log: given.parse("log", "info,surrealdb=warn", "a filter like info or enlace=debug", values::filter)?,
        })
    }

    /// Whether browsers reach the house over https.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// What was given, by the file's spelling.
struct Given(BTreeMap<String, String>);

impl Given {
    fn parse<T>(&self, key: &str, default: &str, wanted: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Wrong> {
        let text = self.0.get(key).map_or(default, String::as_str);
        read(text.trim()).ok_or_else(|| wrong(key, wanted))
    }

    fn optional<T>(&self, key: &str, wanted: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Wrong> {
        match self.0.get(key).map(|text| text.trim()) {
            None | Some("") => Ok(None),
            Some(text) => read(text).map(Some).ok_or_else(|| wrong(key, wanted)),
        }
    }

    fn database(&self) -> Result<Database, Wrong> {
        let url = self.optional("db", "a URL like ws://host:8000", values::database)?;
        let user = self.optional("db_user", "a name", values::text)?;
        let password = self.optional("db_password", "a password", |text| Some(Secret::new(text)))?;
        match (url, user, password) {
            (None, None, None) => Ok(Database::Embedded),
            (None, ..) => Err(Wrong("ENLACE_DB_USER and ENLACE_DB_PASSWORD need ENLACE_DB beside them.".to_owned())),
            (Some(url), Some(user), Some(password)) => Ok(Database::Remote { url, user, password }),
            (Some(_), ..) => Err(Wrong("ENLACE_DB needs ENLACE_DB_USER and ENLACE_DB_PASSWORD beside it.".to_owned())),
        }
    }

    fn carrier(&self) -> Result<Option<CarrierSystem>, Wrong> {
        let url = self.optional("carrier_url", "a URL like https://host/path", values::web)?;
        let secret = self.optional("carrier_secret", "a secret of 16 characters or more", |text| {
            (text.chars().count() >= 16).then(|| Secret::new(text))
        })?;
        match (url, secret) {
            (None, None) => Ok(None),
            (Some(url), Some(secret)) => Ok(Some(CarrierSystem { url, secret })),
            _ => Err(Wrong("ENLACE_CARRIER_URL and ENLACE_CARRIER_SECRET need each other.".to_owned())),
        }
    }

    fn brand(&self) -> Result<Brand, Wrong> {
        Ok(Brand {
            name: self.parse("brand_name", "Enlace", "a name of at most 40 characters", values::brand_name)?,
            hue: self.optional("brand_hue", "a whole number of degrees from 0 to 360", |text| {
                text.parse().ok().filter(|hue| *hue <= 360)
            })?,
            logo: self.optional("brand_logo", "the path of an SVG, PNG or WebP file that is there", values::logo)?,
        })
    }
}

fn wrong(key: &str, wanted: &str) -> Wrong {
    Wrong(format!("{} must be {wanted}.", spelled(key)))
}

fn spelled(key: &str) -> String {
    format!("ENLACE_{}", key.to_uppercase())
}

fn from_environment(
    environment: impl IntoIterator<Item = (String, String)>,
) -> Result<BTreeMap<String, String>, Wrong> {
    let mut given = BTreeMap::new();
    for (name, value) in environment {
        let Some(key) = name.strip_prefix("ENLACE_") else { continue };
        let key = key.to_lowercase();
        if !KNOWN.contains(&key.as_str()) || spelled(&key) != name {
            return Err(Wrong(format!("{name} is not a setting of Enlace.")));
        }
        given.insert(key, value);
    }
    Ok(given)
}
