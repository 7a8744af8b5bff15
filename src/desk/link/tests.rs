//! The connection, lost and found, without a network.

use std::{future::pending, time::Duration};

use super::*;

impl crate::desk::Db {
    /// The database goes away; gives what brings it back.
    pub fn lose(&self) -> impl FnOnce() + use<> {
        let link = self.0.clone();
        let connection = link.now.send_replace(None);
        move || {
            link.now.send_replace(connection);
        }
    }
}

async fn asked(link: &Link) -> Result<(), Error> {
    link.ask(async |db| db.query("RETURN true").await?.check().map(|_| ())).await
}

#[tokio::test]
async fn whoever_waits_hears_that_it_is_away() {
    let link = Link::connect(&Database::Memory).await.expect("a database");
    asked(&link).await.expect("an answer");
    let waiting = tokio::spawn({
        let link = link.clone();
        async move { link.ask(async |_| pending::<Result<(), Error>>().await).await }
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!waiting.is_finished());
    let connection = link.now.send_replace(None);
    let heard = waiting.await.expect("no panic");
    assert!(heard.is_err_and(|cause| cause.is_connection()), "who waited does not wait any longer");
    let connection = connection.expect("it was there");
    assert_eq!(Arc::strong_count(&connection), 1, "nobody holds what was lost: nothing can be sent through it later");
    assert!(asked(&link).await.is_err_and(|cause| cause.is_connection()), "nor does who comes now");
    link.now.send_replace(Some(connection));
    asked(&link).await.expect("it is back");
}

#[tokio::test]
async fn what_is_not_there_is_an_error_at_once() {
    let (user, password) = ("root".to_owned(), "root".to_owned());
    let nowhere = Database::Remote { url: "ws://127.0.0.1:9".to_owned(), user, password };
    let refused = tokio::time::timeout(LONGEST, Link::connect(&nowhere)).await.expect("no wait");
    assert!(refused.is_err_and(|cause| cause.is_connection()));
}
