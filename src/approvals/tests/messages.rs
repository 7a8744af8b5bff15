//! Messages that are kept, and how names and comments are said.

use leptos::prelude::Owner;

use super::Case;
use crate::{
    approvals::{model::Answer, page::said, rules::Refusal, store},
    fault::Outcome,
    history::page::said::bilingual,
    words::{self, Bilingual, Language},
};

fn spoken<T>(language: Language, say: impl FnOnce() -> T) -> T {
    Owner::new().with(|| {
        words::provide(language);
        say()
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_message_is_read_in_the_askers_language() {
    let case = Case::new().await;
    let desk = case.test.desk(&case.olivia).await;
    let text = Bilingual { en: "Well done.".to_owned(), es: "Bien hecho.".to_owned() };
    assert_eq!(store::keep_message(&desk, &text).await.expect("no fault"), Outcome::Done(()));
    let kept = store::messages(&desk).await.expect("messages");
    assert_eq!(kept.iter().map(|one| one.text.clone()).collect::<Vec<_>>(), [text]);
    let comment = store::worded(&desk, &kept[0].id, Some("Ana")).await.expect("a comment");
    let id = case.asked(&case.leo).await;
    let hash = case.card(&case.olivia, &id).await.expect("known").item.hash;
    store::answer(&desk, &id, &hash, Answer::Approve, comment.as_deref()).await.expect("no fault");
    let kept_comment = case.card(&case.leo, &id).await.and_then(|card| card.ending).and_then(|ending| ending.comment);
    let kept_comment = kept_comment.expect("a comment");
    assert_eq!(spoken(Language::En, || bilingual(&kept_comment)), "Well done. Ana");
    assert_eq!(spoken(Language::Es, || bilingual(&kept_comment)), "Bien hecho. Ana");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_answer_keeps_messages_and_none_that_say_nothing() {
    let case = Case::new().await;
    let (owner, elena) = (case.test.desk(&case.olivia).await, case.test.desk(&case.elena).await);
    let text = Bilingual { en: "Yes.".to_owned(), es: String::new() };
    assert_eq!(store::keep_message(&elena, &text).await.expect("no fault"), Outcome::Refused(Refusal::NotAManager));
    let nothing = store::keep_message(&owner, &Bilingual::default()).await.expect("no fault");
    assert_eq!(nothing, Outcome::Refused(Refusal::NothingSaid));
    assert_eq!(store::keep_message(&owner, &text).await.expect("no fault"), Outcome::Done(()));
    let kept = store::messages(&owner).await.expect("messages");
    assert!(store::messages(&elena).await.expect("messages").is_empty());
    assert_eq!(store::forget_message(&owner, &kept[0].id).await.expect("no fault"), Outcome::Done(()));
    assert!(store::messages(&owner).await.expect("messages").is_empty());
}

#[test]
fn whoever_answers_for_somebody_is_named_with_them() {
    let kept = "Maya L.\u{1f}Olivia H.\u{1e}Marcos Í.";
    assert_eq!(spoken(Language::En, || said::people(kept)), "Maya L. in the place of Olivia H. and Marcos Í.");
    assert_eq!(spoken(Language::Es, || said::people(kept)), "Maya L. en lugar de Olivia H. y Marcos Í.");
}
