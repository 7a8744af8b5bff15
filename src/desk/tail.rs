//! The end of the engine's log: what a write that was cut off has left there goes before the database is opened.
//!
//! Always true: only what lies behind the last whole record goes, and only while nobody has the database open. The
//! engine (surrealkv 0.21) opens the log first and mends it then, as a copy that takes its place: whatever it writes
//! until it ends goes into the file that is no longer there. Or it sees nothing to mend, writes on behind the rest, and
//! takes everything from there for damage the next time. Either way a second end would lose what was acknowledged.

#[cfg(test)]
mod tests;

use std::{
    fs::{self, File, TryLockError},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// A log is blocks; no fragment of a record lies in two of them.
const BLOCK: u64 = 32 * 1024;
/// The checksum of what follows the length, the length, the kind.
const HEADER: usize = 7;

/// Cuts the rest off.
pub(super) fn cut(folder: &Path) -> io::Result<()> {
    let Some(log) = newest(&folder.join("wal"))? else { return Ok(()) };
    let lock = File::options().write(true).create(true).truncate(false).open(folder.join("LOCK"))?;
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => return Ok(()),
        Err(TryLockError::Error(cause)) => return Err(cause),
        Ok(()) => {}
    }
    let mut file = File::options().read(true).write(true).open(&log)?;
    let (whole, damaged) = whole(&mut file)?;
    let bytes = file.metadata()?.len() - whole;
    if bytes == 0 {
        return Ok(());
    }
    if damaged {
        let kept = log.with_extension(format!("{whole}.cut"));
        fs::copy(&log, &kept)?;
        tracing::error!(bytes, whole, kept = %kept.display(), "the log is damaged, and ends before it");
    } else {
        tracing::warn!(bytes, "the end of a write that was cut off is gone from the log");
    }
    file.set_len(whole)?;
    file.sync_all()
}

/// The log that is written to: the last by name, and so by number.
fn newest(folder: &Path) -> io::Result<Option<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
        entries => entries?,
    };
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|of| of == "wal")).max())
}

/// Where the last whole record ends, and whether what lies behind it is more than a beginning.
fn whole(log: &mut impl Read) -> io::Result<(u64, bool)> {
    let (mut block, mut begins, mut ends, mut within) = (Vec::new(), 0, 0, false);
    loop {
        block.clear();
        log.by_ref().take(BLOCK).read_to_end(&mut block)?;
        let mut rest = block.as_slice();
        while let Some((header, behind)) = rest.split_at_checked(HEADER) {
            let (kind, length) = (header[6], usize::from(u16::from_be_bytes([header[4], header[5]])));
            let Some((data, behind)) = behind.split_at_checked(length) else {
                if block.len() as u64 == BLOCK {
                    return Ok((ends, true));
                }
                break;
            };
            let mut sum = crc32fast::Hasher::new();
            sum.update(&[kind]);
            sum.update(data);
            match (kind, within) {
                // Nothing was written from here on, in this block.
                (0, _) if rest.iter().all(|byte| *byte == 0) => break,
                _ if sum.finalize().to_be_bytes() != header[..4] => return Ok((ends, true)),
                // A whole record, its first part, another, its last; how the records are packed.
                (1 | 9, false) | (4, true) => within = false,
                (2, false) | (3, true) => within = true,
                _ => return Ok((ends, true)),
            }
            rest = behind;
            if !within {
                ends = begins + (block.len() - rest.len()) as u64;
            }
        }
        if (block.len() as u64) < BLOCK {
            return Ok((ends, false));
        }
        begins += BLOCK;
    }
}
