//! The demonstration's mailbox in the database.

use serde_json::json;

use super::{Written, mailbox::Mail};
use crate::desk::{CommitError, DeskError, House, HouseDeed, Script, ulid};

/// Puts a letter into the mailbox.
pub async fn keep(house: &House, letter: &Written) -> Result<(), CommitError> {
    let now = house.now();
    let mut script = Script::new();
    script.add(
        "CREATE type::record('mail', $_.id) SET to = $_.to, language = $_.language, subject = $_.subject,
            text = $_.text, html = $_.html, at = $_.at, rev = $_.rev",
        json!({
            "id": ulid(now), "to": letter.to, "language": letter.language, "subject": letter.subject,
            "text": letter.text, "html": letter.html, "at": now, "rev": now.reversed(),
        }),
    );
    house.commit(HouseDeed::MailDelivered, script).await
}

/// The newest fifty, of one address or of all.
pub async fn mails(house: &House, to: Option<&str>) -> Result<Vec<Mail>, DeskError> {
    let text = if to.is_some() {
        "SELECT record::id(id) AS id, to, language, subject, text, at, rev FROM mail WHERE to = $to ORDER BY rev LIMIT 50"
    } else {
        "SELECT record::id(id) AS id, to, language, subject, text, at, rev FROM mail ORDER BY rev LIMIT 50"
    };
    let mails: Vec<Mail> = house.db().rows(text, json!({ "to": to })).await?;
    Ok(mails.into_iter().map(|mail| with_links(mail, &house.options.public_url)).collect())
}

pub async fn mail(house: &House, id: &str) -> Result<Option<Mail>, DeskError> {
    let text = "SELECT record::id(id) AS id, to, language, subject, text, at FROM ONLY type::record('mail', $id)";
    let mail: Option<Mail> = house.db().row(text, json!({ "id": id })).await?;
    Ok(mail.map(|mail| with_links(mail, &house.options.public_url)))
}

fn with_links(mail: Mail, own: &str) -> Mail {
    let links = mail.text.lines().filter(|line| line.strip_prefix(own).is_some_and(|path| path.starts_with('/')));
    Mail { links: links.map(str::to_owned).collect(), ..mail }
}
