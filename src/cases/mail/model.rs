//! The nouns of mail that comes in.

/// A message as it is handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    pub id: Option<String>,
    /// Whom it says that it is from.
    pub from: Vec<String>,
    pub text: String,
    pub files: Vec<Attached>,
    /// Why nobody wrote it; none: somebody did.
    pub automatic: Option<&'static str>,
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub content: Vec<u8>,
}

/// What is said of a message before it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Empty for what is not to be answered.
    pub sender: String,
}

/// What becomes of a message, for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    Taken,
    /// No such address, or nobody's any more.
    Nobody,
    /// It is not from whose address it is, in their words.
    NotYours(String),
    /// Nothing is said in it, in their words.
    Empty(String),
    Unreadable,
    TooLarge,
    /// Another time.
    Later,
}

impl Told {
    /// As LMTP says it.
    #[must_use]
    pub fn reply(&self) -> String {
        match self {
            Self::Taken => "250 2.0.0 Taken".to_owned(),
            Self::Nobody => "550 5.1.1 No such mailbox".to_owned(),
            Self::NotYours(words) => format!("550 5.7.1 {words}"),
            Self::Empty(words) => format!("550 5.6.0 {words}"),
            Self::Unreadable => "550 5.6.0 This message cannot be read".to_owned(),
            Self::TooLarge => "552 5.3.4 This message is too large".to_owned(),
            Self::Later => "451 4.3.0 Please try again later".to_owned(),
        }
    }
}
