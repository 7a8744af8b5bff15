//! What becomes of a message: whose address it came to, whether it is from them, and what is said in the case.

use serde_json::to_string;

use super::{
    model::{Attached, Came, Envelope, Told},
    rules::{answer, bare, seen},
    store::{self, Answer, Once, Writer},
};
use crate::{
    access::{Decision, Permission},
    cases::{
        files::{
            doors::put_in_of_mail,
            model::{MOST, Purpose, Untaken},
            store::{Owner, remove},
        },
        model::message,
        rules::{CaseTurned, REOPENS, Refusal, Turn, turn},
        store::{Saying, is_seen, matter},
    },
    desk::{Desk, DeskError, DraftOwner},
    fault::{Fault, Outcome, Reason},
    ids::FileId,
    notices::{Thread, phrase, thread},
    paths,
    plain::Draft,
    serve::{Site, plain::with_draft},
    time::Span,
    words::Language,
};

/// So long a message that could not be said waits for its writer.
const KEPT: Span = Span::days(7);
/// Of a message that is too long, what is said; all of it goes along as a file.
const BEGINNING: usize = 7_000;
const WHOLE: &str = "message.txt";
/// No message is larger, whatever the operator allows of files.
const LARGEST: u64 = 64 << 20;

/// Somebody's address in a case, which they may answer in.
pub struct Room {
    thread: Thread,
    desk: Desk,
}

/// Bytes of a message: one file of the largest size, as mail carries it.
#[must_use]
pub fn most(site: &Site) -> usize {
    let most = (site.settings.files.most / 3 * 4 + (1 << 20)).min(LARGEST);
    usize::try_from(most).unwrap_or(1 << 20)
}

/// Whose address in which case it is.
///
/// # Errors
/// `Nobody`, also for whoever may not answer there any more; `Later`.
pub async fn open(site: &Site, address: &str) -> Result<Room, Told> {
    let token = site.settings.mail_in.as_ref().and_then(|own| own.token(address)).ok_or(Told::Nobody)?;
    let Some(thread) = thread(&site.house, &token).await.map_err(|cause| told(&cause))? else {
        return Err(Told::Nobody);
    };
    enter(site, thread).await.map_err(|cause| told(&cause))
}

async fn enter(site: &Site, thread: Thread) -> Result<Room, DeskError> {
    let desk = Desk::by_mail(site.house.clone(), &thread.organization, &thread.member).await?;
    let may = desk.explain(Permission::AnswerCases, &desk.organization).await.map_err(broken)?;
    if let Decision::Denied(_) = may {
        return Err(DeskError::NotFound);
    }
    is_seen(&desk, &thread.case).await?;
    Ok(Room { thread, desk })
}

fn broken(fault: Fault) -> DeskError {
    match fault {
        Fault::NotFound | Fault::SignedOut => DeskError::NotFound,
        fault => DeskError::Broken(format!("{fault:?}")),
    }
}

fn told(cause: &DeskError) -> Told {
    if let DeskError::NotFound | DeskError::SignedOut = cause {
        return Told::Nobody;
    }
    tracing::error!(?cause, "a mail could not be taken");
    Told::Later
}

/// Takes a message for one recipient. `key` tells it from any other.
pub async fn take(site: &Site, room: &Room, envelope: &Envelope, came: &Came, key: &str) -> Told {
    let case = &room.thread.case;
    let nobody = if envelope.sender.is_empty() { Some("an empty sender") } else { came.automatic };
    if let Some(why) = nobody {
        tracing::info!(%case, why, "a mail that nobody wrote is dropped");
        return Told::Taken;
    }
    match say(site, room, came, key).await {
        Ok(end) => end,
        Err(cause) => told(&cause),
    }
}

async fn say(site: &Site, room: &Room, came: &Came, key: &str) -> Result<Told, DeskError> {
    let (house, thread) = (&site.house, &room.thread);
    let writer = store::writer(house.db(), thread).await?;
    let language = writer.language();
    if !writer.wrote(&came.from) {
        tracing::info!(case = %thread.case, "a mail is not from whose address it came to");
        return Ok(Told::NotYours(phrase(language, "mail-not-yours")));
    }
    let once = Once::of(thread, key);
    if once.is_taken(house.db()).await? {
        return Ok(Told::Taken);
    }
    let Some((text, whole)) = words(came, language) else { return Ok(Told::Empty(phrase(language, "mail-empty"))) };
    if store::count(house, thread).await.is_err() {
        tracing::warn!(case = %thread.case, "mails come too often from one person: this one is dropped");
        return Ok(Told::Taken);
    }
    let owner = Owner {
        organization: thread.organization.clone(),
        by: thread.member.to_string(),
        purpose: Purpose::Reply(thread.case.clone()),
    };
    let (files, untaken) = put_all_in(site, &owner, whole.iter().chain(&came.files)).await?;
    let saying = Saying { id: thread.case.clone(), files };
    let wish = Turn::Reply(text.clone());
    let desk = room.desk.clone().noting(once.note(house.now()));
    let outcome = desk.carry_out::<CaseTurned>(&saying, None, |by, facts| turn(by, facts, &wish)).await;
    match outcome.map_err(broken)? {
        Outcome::Done(_) => {
            if !untaken.is_empty() {
                let untaken = Untold { language, files: untaken }.said();
                let page = paths::case(&thread.organization, &thread.case);
                let letter = Answer { template: "case-mail-files", comment: &untaken, lost: 0, link: page };
                store::answer(house, thread, &writer, &letter, None).await?;
            }
            Ok(Told::Taken)
        }
        Outcome::Refused(refusal @ (Refusal::Closed | Refusal::Solved | Refusal::Merged)) => {
            for file in &saying.files {
                remove(house, &owner, file).await?;
            }
            keep(site, thread, &writer, (&refusal, &text, came.files.len()), &once).await?;
            Ok(Told::Taken)
        }
        Outcome::NotAllowed(_) => Ok(Told::Nobody),
        _ => Ok(Told::Later),
    }
}

/// What is said, and all of it as a file where it is too much; none: nothing is said and nothing comes along.
fn words(came: &Came, language: Language) -> Option<(String, Option<Attached>)> {
    let own = seen(&answer(&came.text));
    let printed = |text: &str| {
        message(text).or_else(|why| if why == Reason::Unprintable { message(&bare(text)) } else { Err(why) })
    };
    match printed(&own) {
        Ok(text) => Some((text, None)),
        Err(Reason::TooLong { .. }) => {
            let beginning: String = own.chars().take(BEGINNING).collect();
            let text = printed(&beginning).ok()?;
            Some((format!("{text} …"), Some(Attached { name: WHOLE.to_owned(), content: own.into_bytes() })))
        }
        Err(_) if came.files.is_empty() => None,
        Err(_) => Some((phrase(language, "mail-files-only"), None)),
    }
}

/// Puts in what can be, and gives what cannot with the reason.
async fn put_all_in(
    site: &Site,
    owner: &Owner,
    files: impl Iterator<Item = &Attached>,
) -> Result<(Vec<FileId>, Vec<(String, Untaken)>), DeskError> {
    let (mut taken, mut untaken) = (Vec::new(), Vec::new());
    for file in files {
        let done = if taken.len() < MOST {
            put_in_of_mail(site, owner, &file.name, &file.content).await.map_err(broken)?
        } else {
            Err(Untaken::TooMany)
        };
        match done {
            Ok(item) => taken.push(item.id),
            Err(why) => untaken.push((file.name.clone(), why)),
        }
    }
    Ok((taken, untaken))
}

/// Files that were not taken.
struct Untold {
    language: Language,
    files: Vec<(String, Untaken)>,
}

impl Untold {
    fn said(&self) -> String {
        let unnamed = phrase(self.language, "mail-file-unnamed");
        let line = |(name, why): &(String, Untaken)| {
            let name = crate::cases::files::rules::bare(name);
            let name = if name.is_empty() { &unnamed } else { &name };
            format!("{name}: {}", phrase(self.language, &format!("untaken-{}", why.code())))
        };
        self.files.iter().map(line).collect::<Vec<_>>().join("; ")
    }
}

/// Keeps what could not be said, and tells its writer how to go on: as the portal does with what is typed, and in a new
/// case where this one is not reopened any more.
async fn keep(
    site: &Site,
    thread: &Thread,
    writer: &Writer,
    (refusal, text, lost): (&Refusal, &str, usize),
    once: &Once,
) -> Result<(), DeskError> {
    let house = &site.house;
    let (_, subject, closed) = matter(house.db(), &thread.organization, &thread.case).await?;
    let page = paths::case(&thread.organization, &thread.case);
    let reply = [("form", "reply".to_owned()), ("text", text.to_owned())];
    let reply = Draft::of(&Outcome::<(), &Refusal>::Refused(refusal), &reply);
    let (template, page, draft) = match refusal {
        Refusal::Solved => ("case-mail-solved", page, reply),
        Refusal::Merged => ("case-mail-merged", page, reply),
        _ if closed.is_some_and(|closed| closed + REOPENS < house.now()) => {
            let page = paths::new_case(&thread.organization, "");
            let typed = [("subject", subject), ("description", text.to_owned())];
            ("case-mail-late", page, Draft::late(typed.map(|(name, value)| (name.to_owned(), value)).to_vec()))
        }
        _ => ("case-mail-closed", page, reply),
    };
    let content = to_string(&draft).map_err(|cause| DeskError::Broken(cause.to_string()))?;
    let id = house.keep_draft_for(&DraftOwner::Person(writer.person.clone()), &content, KEPT).await?;
    let letter = Answer { template, comment: text, lost, link: with_draft(&page, &id) };
    store::answer(house, thread, writer, &letter, Some(once)).await
}

/// Whether a message of this id is one of the house's own.
pub fn is_own(site: &Site, id: &str) -> bool {
    let from = site.settings.mail_from.as_deref().and_then(|from| from.rsplit_once('@'));
    let from = from.map(|(_, domain)| domain.trim_end_matches('>').trim());
    let own = site.settings.mail_in.as_ref().map(crate::settings::MailIn::domain);
    let domains: Vec<&str> = from.into_iter().chain(own).collect();
    crate::notices::is_own(id, &domains)
}
