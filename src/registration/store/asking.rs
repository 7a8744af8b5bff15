//! Asking for a code: which account a number names, and the row that is written whatever it names.

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{CommitError, Db, DeskError, House, HouseDeed, Letter, Script, fingerprint, secret},
    ids::{AccountId, OrganizationId},
    registration::model::{Application, Stage},
    words::Language,
};

/// An account whose code can be sent somewhere.
#[derive(Clone, Debug, Deserialize)]
pub struct Known {
    pub org: OrganizationId,
    pub account: AccountId,
    number: String,
    /// The address that the account knows.
    email: String,
    organization: String,
    /// The owner's, who reads this address or knows who does.
    language: Language,
}

/// A number that two accounts have names none.
const KNOWN: &str = "
    LET $found = SELECT record::id(id)[0] AS org, record::id(id)[1] AS account, number, email
        FROM account WITH INDEX account_number WHERE number_key = $key LIMIT 2;
    LET $one = IF array::len($found) = 1 AND $found[0].email != NONE { $found[0] } ELSE { NONE };
    LET $open = IF $one = NONE { false } ELSE {
        ((SELECT VALUE self_registration FROM ONLY type::record('hub_settings', $one.org)) ?? true) };
    RETURN IF $open { {
        org: $one.org, account: $one.account, number: $one.number, email: $one.email,
        organization: (SELECT VALUE name FROM ONLY type::record('organization', $one.org)),
        language: array::first((SELECT VALUE in.language FROM holds
            WHERE org = $one.org AND role = 'business_owner' AND in.status = 'active' LIMIT 1)) ?? 'en'
    } } ELSE { NONE }";

/// The account of this number, if its organization lets people register themselves.
pub async fn known(db: &Db, key: &str) -> Result<Option<Known>, DeskError> {
    // What has neither letters nor digits is no number, even where an account has none.
    let key = if key.is_empty() { "-" } else { key };
    Ok(db.row(KNOWN, json!({ "key": key })).await?)
}

/// Keeps what was asked, and sends the code if there is somebody to send it to.
pub async fn ask(house: &House, token: &str, by: &Application, known: Option<&Known>) -> Result<(), CommitError> {
    let (now, code) = (house.now(), code());
    let mut script = Script::new();
    script.add(
        "CREATE type::record('registration_code', $_.id) SET org = $_.org, account = $_.account,
            registrant = $_.registrant, code = $_.code, until = $_.until",
        json!({
            "id": fingerprint(token), "org": known.map(|known| &known.org), "account": known.map(|known| &known.account),
            "registrant": by.registrant, "code": kept(token, &code), "until": now + Stage::CODE,
        }),
    );
    if let Some(known) = known {
        script.post(now, &letter(known, by, &code));
    }
    house.commit(HouseDeed::RegistrationAsked, script).await
}

fn letter(known: &Known, by: &Application, code: &str) -> Letter {
    let (first, last) = code.split_at(code.len() / 2);
    Letter {
        to: known.email.clone(),
        language: known.language.code().to_owned(),
        template: "registration-code".to_owned(),
        values: json!({
            "code": format!("{first} {last}"), "who": by.registrant.name(), "address": by.registrant.email,
            "account": known.number, "organization": known.organization, "minutes": Stage::CODE.0 / 60_000,
        }),
        concern: None,
    }
}

/// What is kept of a code: without the secret of its page it cannot be found by trying.
pub(super) fn kept(token: &str, code: &str) -> String {
    fingerprint(&format!("{token}:{code}"))
}

/// Eight digits, out of the house's own dice.
fn code() -> String {
    let drawn = fingerprint(&secret());
    let number = u64::from_str_radix(drawn.get(..15).unwrap_or_default(), 16).unwrap_or_default();
    format!("{:08}", number % 100_000_000)
}
