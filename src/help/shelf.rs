//! All of Help as readers get it: what was shipped, with the provider's own texts, kept in memory.
//!
//! Always true: each request asks for the number that every publishing raises, a read of one record, so that whichever
//! server a reader meets shows what was published last; without a database the last that was read is shown.

use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use super::{
    library::{Library, library},
    store,
};
use crate::desk::{DeskError, House};

/// Nobody waits longer for a number.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Debug)]
struct Kept {
    number: i64,
    library: Arc<Library>,
}

#[derive(Debug)]
pub struct Shelf(RwLock<Kept>);

impl Default for Shelf {
    fn default() -> Self {
        Self(RwLock::new(Kept { number: 0, library: library().clone() }))
    }
}

impl Shelf {
    /// All of Help as it is now.
    pub async fn library(&self, house: &House) -> Arc<Library> {
        match tokio::time::timeout(PATIENCE, self.look(house)).await {
            Ok(Ok(library)) => library,
            Ok(Err(cause)) => {
                if !cause.is_passing() {
                    tracing::error!(?cause, "what was published in Help cannot be read");
                }
                self.kept().1
            }
            Err(_) => self.kept().1,
        }
    }

    async fn look(&self, house: &House) -> Result<Arc<Library>, DeskError> {
        let number = store::number(house.db()).await?;
        let (kept, library) = self.kept();
        if kept == number {
            return Ok(library);
        }
        let library = Arc::new(Library::with(&store::owns(house.db()).await?));
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // Another request may have read a later one meanwhile.
        if kept.number < number {
            *kept = Kept { number, library: library.clone() };
        }
        Ok(library)
    }

    fn kept(&self) -> (i64, Arc<Library>) {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        (kept.number, kept.library.clone())
    }
}
