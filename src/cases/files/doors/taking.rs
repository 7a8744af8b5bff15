//! Taking what comes with a form: files piece by piece to the disk, and what was typed beside them.

use std::{io, time::Duration};

use axum::{
    body::Bytes,
    extract::{FromRequest as _, Multipart, Request, multipart::Field},
    http::header::CONTENT_LENGTH,
};
use tokio::time::timeout;

use crate::{
    cases::files::{
        model::{Check, FileItem, MOST, Untaken},
        rules,
        run::pictured,
        scan::scan,
        store::{self, New, Owner},
        vault::{Arrived, Vault},
    },
    desk::{DeskError, Rate},
    fault::Fault,
    ids::FileId,
    serve::Site,
    time::Span,
};

/// Files of one uploader.
const OFTEN: Rate = Rate { most: 200, within: Span::hours(1) };
/// Nothing more has come for so long.
const STILL: Duration = Duration::from_secs(30);
/// Bytes of all that is typed.
const TYPED: usize = 256 << 10;
/// The control that has files, and the button that takes one back.
const FILE: &str = "upload";
const REMOVE: &str = "remove";
/// What the form says by itself.
const FIXED: [&str; 4] = ["files", "org", "case", "seen"];

/// Why it ends.
pub(super) enum Stop {
    Untaken(Untaken),
    Fault(Fault),
}

impl From<Untaken> for Stop {
    fn from(why: Untaken) -> Self {
        Self::Untaken(why)
    }
}

impl From<DeskError> for Stop {
    fn from(cause: DeskError) -> Self {
        Self::Fault(cause.into())
    }
}

impl From<io::Error> for Stop {
    fn from(cause: io::Error) -> Self {
        tracing::error!(%cause, "a file cannot be kept");
        match cause.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Untaken(Untaken::NoRoom),
            _ => Self::Fault(Fault::Broken { reference: String::new() }),
        }
    }
}

/// What was typed beside the files.
#[derive(Default)]
pub(super) struct Came {
    pub typed: Vec<(String, String)>,
    bytes: usize,
}

impl Came {
    pub fn value(&self, name: &str) -> &str {
        self.typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    async fn note(&mut self, name: String, field: &mut Field<'_>) -> Result<(), Untaken> {
        let mut bytes = Vec::new();
        while let Some(more) = piece(field).await? {
            self.bytes += more.len();
            if self.bytes <= TYPED {
                bytes.extend_from_slice(&more);
            }
        }
        if let Ok(text) = String::from_utf8(bytes) {
            self.typed.push((name, text));
        }
        Ok(())
    }
}

/// Takes all that comes. A plain form is read to its end also when a file is refused, or what was typed would be lost;
/// of what the browser's face sends nothing more is read then.
pub(super) async fn take(
    site: &Site,
    owner: &Owner,
    is_plain: bool,
    request: Request,
) -> (Came, Result<Option<FileItem>, Stop>) {
    let mut came = Came::default();
    let length = length(&request);
    if let Err(why) = beforehand(site, owner, length).await {
        return (came, Err(why.into()));
    }
    let Ok(mut form) = Multipart::from_request(request, site).await else {
        return (came, Err(Untaken::NoFile.into()));
    };
    let mut end = Ok(None);
    loop {
        let mut field = match next(&mut form).await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(why) => {
                end = end.and(Err(why.into()));
                break;
            }
        };
        let name = field.name().unwrap_or_default().to_owned();
        let done = match name.as_str() {
            FILE if end.is_ok() => match arrive(site, owner, &mut field).await {
                Ok(None) => Ok(()),
                Ok(item) => {
                    end = Ok(item);
                    Ok(())
                }
                Err(stop) => Err(stop),
            },
            REMOVE => removed(site, owner, &mut field).await,
            FILE => Ok(()),
            name if FIXED.contains(&name) => Ok(()),
            _ => came.note(name, &mut field).await.map_err(Stop::from),
        };
        if let Err(stop) = done {
            end = Err(stop);
            if !is_plain {
                break;
            }
        }
        if drain(&mut field).await.is_err() {
            break;
        }
    }
    (came, end)
}

/// Only what was typed.
pub(super) async fn typed(site: &Site, request: Request) -> Came {
    let mut came = Came::default();
    if length(&request) > most(site) {
        return came;
    }
    let Ok(mut form) = Multipart::from_request(request, site).await else { return came };
    while let Ok(Some(mut field)) = next(&mut form).await {
        let name = field.name().unwrap_or_default().to_owned();
        let is_text = name != FILE && name != REMOVE && !FIXED.contains(&name.as_str());
        let done = if is_text { came.note(name, &mut field).await } else { drain(&mut field).await };
        if done.is_err() {
            break;
        }
    }
    came
}

/// What can be said before anything is read.
async fn beforehand(site: &Site, owner: &Owner, length: u64) -> Result<(), Untaken> {
    if length > most(site) {
        return Err(Untaken::TooLarge);
    }
    let counted = format!("files:{}:{}", owner.organization, owner.by);
    site.house.count(&counted, OFTEN).await.map_err(|_| Untaken::TooOften)
}

fn length(request: &Request) -> u64 {
    let told = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    told.unwrap_or_default()
}

/// Bytes of a form with as many files as go with one message.
fn most(site: &Site) -> u64 {
    site.settings.files.most * MOST as u64 + (1 << 20)
}

async fn next(form: &mut Multipart) -> Result<Option<Field<'_>>, Untaken> {
    timeout(STILL, form.next_field()).await.map_err(|_| Untaken::Cut)?.map_err(|_| Untaken::Cut)
}

async fn piece(field: &mut Field<'_>) -> Result<Option<Bytes>, Untaken> {
    timeout(STILL, field.chunk()).await.map_err(|_| Untaken::Cut)?.map_err(|_| Untaken::Cut)
}

async fn drain(field: &mut Field<'_>) -> Result<(), Untaken> {
    while piece(field).await?.is_some() {}
    Ok(())
}

async fn removed(site: &Site, owner: &Owner, field: &mut Field<'_>) -> Result<(), Stop> {
    let id = piece(field).await?.unwrap_or_default();
    let id = FileId::new(String::from_utf8_lossy(&id));
    Ok(store::remove(&site.house, owner, &id).await?)
}

/// One file, from its first byte to its record; none: the control was left empty.
async fn arrive(site: &Site, owner: &Owner, field: &mut Field<'_>) -> Result<Option<FileItem>, Stop> {
    let called = field.file_name().unwrap_or_default().to_owned();
    match received(site, owner, field).await? {
        Some(arrived) => kept(site, owner, &called, arrived).await.map(Some),
        None if called.is_empty() => Ok(None),
        None => Err(Untaken::Empty.into()),
    }
}

async fn received(site: &Site, owner: &Owner, field: &mut Field<'_>) -> Result<Option<Arrived>, Stop> {
    let files = &site.settings.files;
    let Some(mut more) = piece(field).await? else { return Ok(None) };
    store::room(site.house.db(), owner).await?.takes(files.quota)?;
    let mut arriving = Vault::of(&site.settings.data).receive().await?;
    loop {
        if arriving.size() + more.len() as u64 > files.most {
            return Err(Untaken::TooLarge.into());
        }
        arriving.add(&more).await?;
        match piece(field).await? {
            Some(next) => more = next,
            None => break,
        }
    }
    Ok(Some(arriving.whole().await?).filter(|arrived| arrived.size > 0))
}

/// Puts in a file that came with a mail.
pub(in crate::cases) async fn put_in_of_mail(
    site: &Site,
    owner: &Owner,
    called: &str,
    content: &[u8],
) -> Result<Result<FileItem, Untaken>, Fault> {
    let done = async {
        beforehand(site, owner, content.len() as u64).await?;
        if content.len() as u64 > site.settings.files.most {
            return Err(Untaken::TooLarge.into());
        }
        store::room(site.house.db(), owner).await?.takes(site.settings.files.quota)?;
        let mut arriving = Vault::of(&site.settings.data).receive().await?;
        arriving.add(content).await?;
        kept(site, owner, called, arriving.whole().await?).await
    };
    match done.await {
        Ok(item) => Ok(Ok(item)),
        Err(Stop::Untaken(why)) => Ok(Err(why)),
        Err(Stop::Fault(fault)) => Err(fault),
    }
}

async fn kept(site: &Site, owner: &Owner, called: &str, arrived: Arrived) -> Result<FileItem, Stop> {
    let (files, vault) = (&site.settings.files, Vault::of(&site.settings.data));
    let kind = rules::kind(&arrived.head, arrived.is_text, &rules::bare(called), &files.kinds)?;
    let check = scan(files.scanner.as_ref(), arrived.path()).await;
    if check == Check::Infected {
        return Err(Untaken::Infected.into());
    }
    let (hash, size) = (arrived.hash.clone(), arrived.size);
    vault.keep(arrived).await?;
    let pictured = check == Check::Clean && pictured(&vault, &hash, Some(kind)).await;
    let new = New { name: rules::name(called, kind), kind, size, hash, pictured, check };
    Ok(store::put(&site.house, owner, new, files.quota).await??)
}
