//! The nouns of files: what kinds there are, what a file is for, why one is not taken.

use serde::{Deserialize, Serialize};

use crate::ids::{CaseId, FileId};

/// So many go with one message.
pub const MOST: usize = 10;

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Jpeg,
    Png,
    Webp,
    Gif,
    Heic,
    Pdf,
    Text,
    /// Of an office: text, sheet or slides, without macros.
    Office,
    Zip,
}

impl Kind {
    pub const ALL: [Self; 9] =
        [Self::Jpeg, Self::Png, Self::Webp, Self::Gif, Self::Heic, Self::Pdf, Self::Text, Self::Office, Self::Zip];

    /// As the settings and the database spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Heic => "heic",
            Self::Pdf => "pdf",
            Self::Text => "text",
            Self::Office => "office",
            Self::Zip => "zip",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The endings of its names; the first is given to a name that has none.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Gif => &["gif"],
            Self::Heic => &["heic", "heif"],
            Self::Pdf => &["pdf"],
            Self::Text => &["txt", "log", "csv", "tsv", "json", "md", "ini", "conf", "cfg", "yml", "yaml", "eml"],
            Self::Office => &["docx", "xlsx", "pptx", "odt", "ods", "odp"],
            Self::Zip => &["zip"],
        }
    }

    /// What it is called on the wire. Nothing that a browser would run.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Heic => "image/heic",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Office => "application/octet-stream",
            Self::Zip => "application/zip",
        }
    }
}

/// What a file is put in for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A case that is not opened yet.
    NewCase,
    /// A customer's reply.
    Reply(CaseId),
    /// What staff write to the customer.
    Answer(CaseId),
    /// What staff note among themselves.
    Note(CaseId),
}

impl Purpose {
    /// As addresses and the database spell it.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::NewCase => "new".to_owned(),
            Self::Reply(case) => format!("reply.{case}"),
            Self::Answer(case) => format!("answer.{case}"),
            Self::Note(case) => format!("note.{case}"),
        }
    }

    #[must_use]
    pub fn read(key: &str) -> Option<Self> {
        if key == "new" {
            return Some(Self::NewCase);
        }
        let (what, case) = key.split_once('.')?;
        let case = CaseId::new(case);
        match what {
            "reply" => Some(Self::Reply(case)),
            "answer" => Some(Self::Answer(case)),
            "note" => Some(Self::Note(case)),
            _ => None,
        }
    }
}

/// What the antivirus says of it; everything is clean where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    Clean,
    /// It could not be asked yet: the file is held back.
    Waits,
    /// The file is thrown away.
    Infected,
}

/// A file as pages show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileItem {
    pub id: FileId,
    /// What its uploader called it, made harmless.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Whether there is a small picture of it.
    pub pictured: bool,
    pub check: Check,
}

/// What a form that takes files is made with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    /// Bytes of one file.
    pub most: u64,
    /// What is offered to choose from, as `accept` has it.
    pub accept: String,
    /// The endings of what is taken, the usual one of each kind.
    pub endings: Vec<String>,
    /// What the caller has put in for this and not sent.
    pub waiting: Vec<FileItem>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Untaken {
    /// None was chosen.
    NoFile,
    Empty,
    TooLarge,
    /// Of a kind that is not taken.
    NotAllowed,
    /// Its content is something else than its name says.
    Differs,
    TooMany,
    TooOften,
    /// All that the organization may keep is used.
    Quota,
    /// The disk is full.
    NoRoom,
    Infected,
    /// It did not arrive whole.
    Cut,
    /// Who shared it with the app was not signed in.
    SignedOut,
}

impl Untaken {
    pub const ALL: [Self; 12] = [
        Self::NoFile,
        Self::Empty,
        Self::TooLarge,
        Self::NotAllowed,
        Self::Differs,
        Self::TooMany,
        Self::TooOften,
        Self::Quota,
        Self::NoRoom,
        Self::Infected,
        Self::Cut,
        Self::SignedOut,
    ];

    /// As it stands in the address of a plain form's page.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoFile => "no-file",
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::NotAllowed => "not-allowed",
            Self::Differs => "differs",
            Self::TooMany => "too-many",
            Self::TooOften => "too-often",
            Self::Quota => "quota",
            Self::NoRoom => "no-room",
            Self::Infected => "infected",
            Self::Cut => "cut",
            Self::SignedOut => "signed-out",
        }
    }

    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The files that a form sends along, by their ids with blanks between them; more than there can be are cut off, and
/// then one of them is missing.
#[must_use]
pub fn ids(sent: &str) -> Vec<FileId> {
    sent.split_whitespace().take(MOST + 1).map(FileId::new).collect()
}
