//! Many at once by example: files as people make them and as nobody should, what rows do, runs and their undoing.

mod back;
mod chosen;
mod files;
mod gated;
mod kills;
mod later;
mod lines;
mod plans;
mod reading;
mod runs;

use crate::{
    bulk::{
        model::{Import, RowQuery, Stage},
        reading::read,
        run::run,
        store::{self, Key, keep, show},
    },
    desk::{
        Desk,
        fixture::{Fixture, Somebody},
    },
};

/// Puts a file in at this desk.
async fn put_in(desk: &Desk, text: &str) -> Key {
    let sheet = read(text.as_bytes()).expect("a file that can be read");
    keep(desk, "users.csv", &sheet).await.expect("a file that is kept")
}

async fn seen(desk: &Desk, key: &Key) -> Import {
    show(desk, key, &RowQuery::default()).await.expect("a file")
}

/// Moves a file on in somebody's session, as far as it goes.
async fn moved(test: &Fixture, who: &Somebody, key: &Key, from: Stage, to: Stage) -> Import {
    let desk = test.desk(who).await;
    assert!(store::begin(&test.house, key, from, to, &desk.visitor).await.expect("no fault"), "{from:?}");
    Box::pin(run(&test.house, key)).await;
    Box::pin(seen(&desk, key)).await
}
