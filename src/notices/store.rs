//! The demonstration's mailbox, the addresses of answers, choices, notices and devices, in the database.

mod choice;
mod inbox;
mod push;

use serde_json::json;

use super::{Thread, Written, mailbox::Mail};
use crate::desk::{CommitError, DeskError, House, HouseDeed, Script, fingerprint, secret, ulid};

pub use choice::{Reading, addressee, called, choose, reading};
pub use inbox::{list, read_all, read_one, unread};
pub use push::{Subscription, Told, forget, is_on, pair, told, turn_off, turn_on};

const COLUMNS: &str = "record::id(id) AS id, to, language, subject, text, reply_to, at";

/// Puts a letter into the mailbox.
pub async fn keep(house: &House, letter: &Written) -> Result<(), CommitError> {
    let now = house.now();
    let mut script = Script::new();
    script.add(
        "CREATE type::record('mail', $_.id) SET to = $_.to, language = $_.language, subject = $_.subject,
            text = $_.text, html = $_.html, reply_to = $_.reply_to, at = $_.at, rev = $_.rev",
        json!({
            "id": ulid(now), "to": letter.to, "language": letter.language, "subject": letter.subject,
            "text": letter.text, "html": letter.html, "reply_to": letter.reply_to, "at": now, "rev": now.reversed(),
        }),
    );
    house.commit(HouseDeed::MailDelivered, script).await
}

/// The newest fifty, of one address or of all.
pub async fn mails(house: &House, to: Option<&str>) -> Result<Vec<Mail>, DeskError> {
    let whose = if to.is_some() { " WHERE to = $to" } else { "" };
    let text = &format!("SELECT {COLUMNS}, rev FROM mail{whose} ORDER BY rev LIMIT 50");
    let mails: Vec<Mail> = house.db().rows(text, json!({ "to": to })).await?;
    Ok(mails.into_iter().map(|mail| with_links(mail, &house.options.public_url)).collect())
}

pub async fn mail(house: &House, id: &str) -> Result<Option<Mail>, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM ONLY type::record('mail', $id)");
    let mail: Option<Mail> = house.db().row(&text, json!({ "id": id })).await?;
    Ok(mail.map(|mail| with_links(mail, &house.options.public_url)))
}

fn with_links(mail: Mail, own: &str) -> Mail {
    let links = mail.text.lines().filter(|line| line.strip_prefix(own).is_some_and(|path| path.starts_with('/')));
    Mail { links: links.map(str::to_owned).collect(), ..mail }
}

/// The token of an address in a case, which is known from now on.
pub async fn token(house: &House, thread: &Thread) -> Result<String, DeskError> {
    let mut own = key(house).await?;
    if own.is_none() {
        let mut script = Script::new();
        script.add(
            "IF !record::exists(answer_key:own) { CREATE answer_key:own SET secret = $_.secret }",
            json!({ "secret": secret() }),
        );
        house.commit(HouseDeed::MailDelivered, script).await?;
        own = key(house).await?;
    }
    let token = own.and_then(|key| thread.token(&key));
    let token = token.ok_or_else(|| DeskError::Broken("the addresses of answers have no key".to_owned()))?;
    let mut script = Script::new();
    script.add(
        "UPSERT type::record('answer_address', $_.id) SET organization = $_.thread.organization,
            case = $_.thread.case, member = $_.thread.member",
        json!({ "id": fingerprint(&token), "thread": thread }),
    );
    house.commit(HouseDeed::MailDelivered, script).await?;
    Ok(token)
}

async fn key(house: &House) -> Result<Option<String>, DeskError> {
    Ok(house.db().row("SELECT VALUE secret FROM answer_key:own", json!({})).await?)
}

/// Whose address in which case it is that has this token.
///
/// # Errors
/// When the database does not answer.
pub async fn thread(house: &House, token: &str) -> Result<Option<Thread>, DeskError> {
    let text = "SELECT organization, case, member FROM type::record('answer_address', $id)";
    Ok(house.db().row(text, json!({ "id": fingerprint(token) })).await?)
}
