//! What a message, a badge or a state means, apart from its colour.
//!
//! A tone is never the only sign: a badge bears its word, a notice its icon.

/// How something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// It is well.
    Good,
    /// Somebody waits, or time runs out.
    Wait,
    /// It is stopped, or went wrong.
    Stop,
    /// It is so; the tone of explanations.
    #[default]
    Plain,
}

impl Tone {
    /// The class that colours it.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Wait => "wait",
            Self::Stop => "stop",
            Self::Plain => "plain",
        }
    }

    pub(super) const fn icon(self) -> &'static str {
        match self {
            Self::Good => "check",
            Self::Wait | Self::Stop => "warning",
            Self::Plain => "info",
        }
    }
}
