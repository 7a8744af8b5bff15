//! What comes over the wire: commands a line at a time, and a message up to its dot.
//!
//! Always true: no more is held than is allowed; a message ends only at a dot alone between two line ends, CR and LF both,
//! so that nothing inside it passes for a second one.

use std::io;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};

/// So many times the size that is taken is read and thrown away, so that the other side hears why.
const PATIENCE: usize = 4;

pub struct Lines<R> {
    from: BufReader<R>,
}

/// How a line came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Came {
    fits: bool,
    /// It ends with CR and LF.
    is_ended: bool,
    bytes: usize,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    pub fn new(from: R) -> Self {
        Self { from: BufReader::new(from) }
    }

    /// A line of at most `most` bytes; inside none: it is longer. None: there is no more.
    pub async fn line(&mut self, most: usize) -> io::Result<Option<Option<String>>> {
        let mut line = Vec::new();
        let came = self.read(&mut line, most).await?;
        Ok(came.map(|came| came.fits.then(|| String::from_utf8_lossy(&line).trim_end().to_owned())))
    }

    /// A message of at most `most` bytes up to its dot, which none is part of; none: it is larger.
    ///
    /// # Errors
    /// When it does not arrive whole.
    pub async fn message(&mut self, most: usize) -> io::Result<Option<Vec<u8>>> {
        let (mut message, mut line) = (Vec::new(), Vec::new());
        let (mut is_begun, mut is_larger, mut bytes) = (true, false, 0);
        loop {
            line.clear();
            let came = self.read(&mut line, most).await?.ok_or(io::ErrorKind::UnexpectedEof)?;
            if is_begun && line == b".\r\n" {
                return Ok(Some(message).filter(|_| !is_larger));
            }
            bytes += came.bytes;
            if bytes > most.saturating_mul(PATIENCE) {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            let own = if is_begun { line.strip_prefix(b".").unwrap_or(&line) } else { &line };
            is_larger |= !came.fits || message.len() + own.len() > most;
            if is_larger {
                message = Vec::new();
            } else {
                message.extend_from_slice(own);
            }
            is_begun = came.is_ended;
        }
    }

    async fn read(&mut self, line: &mut Vec<u8>, most: usize) -> io::Result<Option<Came>> {
        let (mut came, mut last) = (Came { fits: true, is_ended: false, bytes: 0 }, 0);
        loop {
            let piece = self.from.fill_buf().await?;
            if piece.is_empty() {
                return Ok(None);
            }
            let end = piece.iter().position(|byte| *byte == b'\n');
            let length = end.map_or(piece.len(), |at| at + 1);
            came.bytes += length;
            came.fits &= came.bytes <= most;
            if came.fits {
                line.extend_from_slice(&piece[..length]);
            }
            if let Some(at) = end {
                came.is_ended = at.checked_sub(1).map_or(last, |before| piece[before]) == b'\r';
            }
            last = piece[length - 1];
            self.from.consume(length);
            if end.is_some() {
                return Ok(Some(came));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    async fn message(raw: &str, most: usize) -> Result<Option<String>, std::io::ErrorKind> {
        let read = Lines::new(raw.as_bytes()).message(most).await;
        read.map(|read| read.map(|bytes| String::from_utf8(bytes).expect("a text"))).map_err(|cause| cause.kind())
    }

    #[tokio::test]
    async fn a_message_ends_at_its_dot_and_at_no_other() {
        assert_eq!(message("a\r\n.\r\nMAIL", 99).await, Ok(Some("a\r\n".to_owned())));
        assert_eq!(message("..a\r\n.b\r\n.\r\n", 99).await, Ok(Some(".a\r\nb\r\n".to_owned())));
        for smuggled in ["a\n.\r\n", "a\r\n.\n", "a\n.\n", "a\r.\r\n"] {
            let whole = format!("{smuggled}b\r\n.\r\n");
            let read = message(&whole, 99).await.expect("a message").expect("not too large");
            assert!(read.ends_with("b\r\n"), "{smuggled:?} ended it: {read:?}");
        }
        assert_eq!(message("a\r\n", 99).await, Err(std::io::ErrorKind::UnexpectedEof));
    }

    #[tokio::test]
    async fn what_is_too_large_is_read_to_its_end_but_not_for_ever() {
        assert_eq!(message(&format!("{}\r\n.\r\n", "x".repeat(20)), 10).await, Ok(None));
        assert_eq!(message("12345\r\n12345\r\n.\r\n", 10).await, Ok(None));
        assert_eq!(message(&"x".repeat(41), 10).await, Err(std::io::ErrorKind::UnexpectedEof));
        assert_eq!(message(&"12345\r\n".repeat(20), 10).await, Err(std::io::ErrorKind::FileTooLarge));
    }
}
