//! Settings by example: what is taken, and the sentence for what is not.

use super::{Database, Push, Scanner, Settings};
use crate::time::Span;

fn read(environment: &[(&str, &str)], file: &str) -> Result<Settings, String> {
    let environment = environment.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Settings::read(environment, file).map_err(|wrong| wrong.to_string())
}

fn refused(environment: &[(&str, &str)], file: &str) -> String {
    read(environment, file).expect_err("must be refused")
}

#[test]
fn nothing_set_is_the_house_on_this_machine() {
    let settings = read(&[("PATH", "/bin")], "").expect("defaults");
    assert_eq!(settings.addr.to_string(), "127.0.0.1:3000");
    assert_eq!(settings.public_url, "http://127.0.0.1:3000");
    assert_eq!(settings.database, Database::Embedded);
    assert_eq!(settings.session_idle, Span::hours(8));
    assert_eq!(settings.session_lifetime, Span::days(7));
    assert_eq!(settings.brand.name, "Enlace");
    assert!(!settings.secure());
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "addr = \"0.0.0.0:80\"\nbrand_name = \"Cobre\"\nbrand_hue = 210";
    let settings = read(&[("ENLACE_ADDR", "127.0.0.1:4000")], file).expect("both");
    assert_eq!(settings.addr.port(), 4000);
    assert_eq!(settings.brand.name, "Cobre");
    assert_eq!(settings.brand.hue, Some(210));
}

#[test]
fn devices_are_told_where_somebody_stands_for_it() {
    assert_eq!(read(&[], "").expect("defaults").push, Push::default());
    let set = |contact: &str| {
        let both =
            [("ENLACE_PUSH_CONTACT", contact), ("ENLACE_PUSH_SERVICES", "https://Push.Test:443/, http://10.0.0.1:9")];
        read(&both, "").map(|settings| settings.push)
    };
    let services = vec!["https://push.test".to_owned(), "http://10.0.0.1:9".to_owned()];
    for (contact, told) in [
        ("ops@provider.test", "mailto:ops@provider.test"),
        ("mailto:ops@provider.test", "mailto:ops@provider.test"),
        ("https://provider.test/ops", "https://provider.test/ops"),
    ] {
        assert_eq!(set(contact), Ok(Push { contact: Some(told.to_owned()), services: services.clone() }));
    }
    for contact in
        ["ops", "@", "http://provider.test", "https://", "a b@c.test", "a@b\"", "ftp://a@b.test", "mailto:@b.test"]
    {
        let wrong = "ENLACE_PUSH_CONTACT must be an e-mail address or an https:// address.";
        assert_eq!(set(contact), Err(wrong.to_owned()), "{contact}");
    }
    for services in ["push.test", "https://push.test/x", "https://a@push.test", "https://push.test,nonsense"] {
        let wrong = refused(&[("ENLACE_PUSH_SERVICES", services)], "");
        assert!(wrong.starts_with("ENLACE_PUSH_SERVICES must be http"), "{services}: {wrong}");
    }
}

#[test]
fn what_is_unknown_or_wrong_is_named() {
    assert_eq!(refused(&[("ENLACE_ADRR", "x")], ""), "ENLACE_ADRR is not a setting of Enlace.");
    assert_eq!(refused(&[("ENLACE_addr", "x")], ""), "ENLACE_addr is not a setting of Enlace.");
    assert_eq!(refused(&[], "colour = 3"), "colour, in the file of ENLACE_CONFIG, is not a setting of Enlace.");
    assert_eq!(refused(&[], "addr = true"), "addr, in the file of ENLACE_CONFIG, must be a text or a whole number.");
    assert!(refused(&[], "addr = ").starts_with("The file of ENLACE_CONFIG is not TOML: "));
    assert_eq!(
        refused(&[("ENLACE_ADDR", "3000")], ""),
        "ENLACE_ADDR must be an address and a port, like 127.0.0.1:3000."
    );
    assert_eq!(
        refused(&[("ENLACE_BRAND_HUE", "361")], ""),
        "ENLACE_BRAND_HUE must be a whole number of degrees from 0 to 360."
    );
    assert_eq!(refused(&[("ENLACE_SESSION_IDLE", "30")], ""), "ENLACE_SESSION_IDLE must be a length of time like 30m.");
    assert_eq!(refused(&[("ENLACE_SESSION_IDLE", "0m")], ""), "ENLACE_SESSION_IDLE must be a length of time like 30m.");
    assert_eq!(
        refused(&[("ENLACE_PUBLIC_URL", "https://portal.test/x")], ""),
        "ENLACE_PUBLIC_URL must be http:// or https:// and a host, without a path."
    );
    assert_eq!(refused(&[("ENLACE_LOG", "enlace=loud")], ""), "ENLACE_LOG must be a filter like info or enlace=debug.");
}

#[test]
fn another_database_needs_its_user() {
    let url = ("ENLACE_DB", "ws://db:8000");
    assert_eq!(refused(&[url], ""), "ENLACE_DB needs ENLACE_DB_USER and ENLACE_DB_PASSWORD beside it.");
    assert_eq!(
        refused(&[("ENLACE_DB_USER", "root")], ""),
        "ENLACE_DB_USER and ENLACE_DB_PASSWORD need ENLACE_DB beside them."
    );
    let settings =
        read(&[url, ("ENLACE_DB_USER", "root"), ("ENLACE_DB_PASSWORD", "s3cret-word")], "").expect("all three");
    assert!(matches!(settings.database, Database::Remote { .. }));
    assert!(!format!("{settings:?}").contains("s3cret-word"));
}

#[test]
fn a_carriers_system_needs_its_secret() {
    let url = ("ENLACE_CARRIER_URL", "https://network.test/works?tenant=1");
    let both = "ENLACE_CARRIER_URL and ENLACE_CARRIER_SECRET need each other.";
    assert_eq!(refused(&[url], ""), both);
    assert_eq!(refused(&[("ENLACE_CARRIER_SECRET", "seven quiet otters paint")], ""), both);
    assert_eq!(
        refused(&[url, ("ENLACE_CARRIER_SECRET", "short")], ""),
        "ENLACE_CARRIER_SECRET must be a secret of 16 characters or more."
    );
    for wrong in ["ftp://x", "https://", "https://user@host/", "https://host/#here", "network.test"] {
        let wrong = [("ENLACE_CARRIER_URL", wrong), ("ENLACE_CARRIER_SECRET", "seven quiet otters paint")];
        assert_eq!(refused(&wrong, ""), "ENLACE_CARRIER_URL must be a URL like https://host/path.");
    }
    let settings = read(&[url, ("ENLACE_CARRIER_SECRET", "seven quiet otters paint")], "").expect("both");
    assert_eq!(settings.carrier.as_ref().map(|system| system.url.as_str()), Some(url.1));
    assert!(!format!("{settings:?}").contains("otters"));
}

#[test]
fn a_proxy_is_an_address_or_a_network() {
    let settings = read(&[("ENLACE_TRUSTED_PROXY", "10.0.0.0/8, ::1")], "").expect("networks");
    let trusted = |address: &str| {
        settings.trusted_proxies.iter().any(|network| network.contains(address.parse().expect("an address")))
    };
    assert!(trusted("10.9.8.7"));
    assert!(trusted("::ffff:10.9.8.7"));
    assert!(trusted("::1"));
    assert!(!trusted("11.0.0.1"));
    assert!(!trusted("::2"));
    assert!(refused(&[("ENLACE_TRUSTED_PROXY", "10.0.0.0/33")], "").starts_with("ENLACE_TRUSTED_PROXY must be"));
    let all = read(&[("ENLACE_TRUSTED_PROXY", "0.0.0.0/0")], "").expect("a network");
    assert!(all.trusted_proxies[0].contains("8.8.8.8".parse().expect("an address")));
}

#[test]
fn files_have_their_limits() {
    let files = read(&[], "").expect("defaults").files;
    assert_eq!((files.most, files.quota, files.kinds.len(), files.scanner), (25 << 20, 5 << 30, 9, None));
    let set = [
        ("ENLACE_FILES_MOST", "500KB"),
        ("ENLACE_FILES_KINDS", "png, pdf"),
        ("ENLACE_FILES_SCANNER", "clamd.test:3310"),
    ];
    let files = read(&set, "files_quota = \"2GB\"").expect("limits").files;
    assert_eq!((files.most, files.quota, files.kinds.len()), (500 << 10, 2 << 30, 2));
    assert_eq!(files.scanner, Some(Scanner::Network("clamd.test:3310".to_owned())));
    for (key, value) in [
        ("ENLACE_FILES_MOST", "2GB"),
        ("ENLACE_FILES_MOST", "25"),
        ("ENLACE_FILES_QUOTA", "much"),
        ("ENLACE_FILES_KINDS", "png,exe"),
        ("ENLACE_FILES_KINDS", ""),
        ("ENLACE_FILES_SCANNER", "clamd"),
    ] {
        assert!(refused(&[(key, value)], "").starts_with(&format!("{key} must be ")), "{value}");
    }
}

#[test]
fn answers_by_mail_need_an_address_and_a_place() {
    let (address, place) = (("ENLACE_MAIL_IN", "Case@reply.example.com"), ("ENLACE_LMTP", "127.0.0.1:2424"));
    assert_eq!(refused(&[address], ""), "ENLACE_MAIL_IN and ENLACE_LMTP need each other.");
    assert_eq!(refused(&[place], ""), "ENLACE_MAIL_IN and ENLACE_LMTP need each other.");
    for open in ["0.0.0.0:2424", "10.0.0.5:2424", "2424", "localhost", "everywhere:"] {
        let wrong = refused(&[address, ("ENLACE_LMTP", open)], "");
        assert!(wrong.starts_with("ENLACE_LMTP must be an address of this machine"), "{wrong}");
    }
    for wrong in ["case", "a b@x.test", "case+x@x.test", "@x.test", "case@"] {
        assert!(refused(&[("ENLACE_MAIL_IN", wrong), place], "").starts_with("ENLACE_MAIL_IN must be"), "{wrong}");
    }
    for there in ["[::1]:2424", "/run/enlace/lmtp", "everywhere:10.0.0.5:2424"] {
        assert!(read(&[address, ("ENLACE_LMTP", there)], "").is_ok_and(|read| read.mail_in.is_some()), "{there}");
    }
    let mail = read(&[address, place], "").expect("both").mail_in.expect("a mailbox");
    assert_eq!(mail.address("0a1b"), "case+0a1b@reply.example.com");
    assert_eq!(mail.token("CASE+0A1B@Reply.Example.com").as_deref(), Some("0a1b"));
    for other in ["case@reply.example.com", "case+0a1b@other.test", "sales+0a1b@reply.example.com", "case+0a1b"] {
        assert_eq!(mail.token(other), None, "{other}");
    }
}
