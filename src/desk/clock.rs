//! The only clock of the house; tests turn it by hand.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use crate::time::{Moment, Span};

#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// How far the clock has been turned, in milliseconds.
    turned: Arc<AtomicI64>,
}

impl Clock {
    #[must_use]
    pub fn now(&self) -> Moment {
        Moment(jiff::Timestamp::now().as_millisecond() + self.turned.load(Ordering::Relaxed))
    }

    /// Puts the clock so far before the true time.
    pub fn set(&self, ahead: Span) {
        self.turned.store(ahead.0, Ordering::Relaxed);
    }

    /// Lets time pass, for everybody who holds this clock.
    pub fn turn(&self, by: Span) {
        self.turned.fetch_add(by.0, Ordering::Relaxed);
    }
}
