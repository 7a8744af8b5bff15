//! What the portal lists of what somebody is told: theirs alone, and no more than they may see.

use std::{collections::BTreeSet, sync::Arc};

use serde_json::json;

use crate::{
    access::Role,
    cases::{
        rules::{StaffTurn, Watch},
        store::is_case_hidden,
        tests::{Town, done},
    },
    desk::{
        Desk, HouseDeed, Script, Visitor,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{NoticeId, OrganizationId},
    notices::{
        model::{Choice, Inbox, Kind, Notice, Which},
        store::{choose, list, read_all, read_one, unread},
    },
    passing::passing,
    time::Span,
};

async fn town() -> Town {
    Town::over(Fixture::on_disk().await).await
}

async fn inbox(desk: &Desk) -> Inbox {
    list(desk, Which::All, None, None).await.expect("a list").expect("their own")
}

fn said(inbox: &Inbox) -> Vec<(&str, bool)> {
    inbox.page.rows.iter().map(|one| (one.said.en.as_str(), one.is_unread)).collect()
}

async fn count(desk: &Desk) -> usize {
    unread(desk, 10).await.expect("a number")
}

async fn all(desk: &Desk, which: Which, kind: Option<Kind>) -> Vec<Notice> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let page = list(desk, which, kind, after.as_deref()).await.expect("a list").expect("their own").page;
        rows.extend(page.rows);
        match page.next {
            Some(next) => after = Some(next),
            None => return rows,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_is_listed_and_read_once_it_is_followed() {
    let town = town().await;
    let case = town.opened(&town.carlos, "Datos").await;
    town.test.house.options.clock.turn(Span::minutes(1));
    town.act(&town.abel, &case, StaffTurn::Reply("Secret words".to_owned())).await.expect("a reply");
    let desk = town.test.desk(&town.carlos).await;
    let first = inbox(&desk).await;
    let texts = said(&first);
    assert!(texts[0].0.starts_with("An answer to CS") && texts[1].0.starts_with("Received: CS"), "{texts:?}");
    assert!(first.page.rows[0].said.es.starts_with("Una respuesta en CS"), "{first:?}");
    assert_eq!((texts.len(), texts[0].1, count(&desk).await), (2, true, 2));
    let kept: Vec<String> =
        town.test.house.db().rows("SELECT VALUE <string> said FROM notice", json!({})).await.expect("rows");
    assert!(!kept.concat().contains("Secret") && !kept.concat().contains("/o/"), "{kept:?}");
    let one = &first.page.rows[0];
    let to = done(read_one(&desk, &one.id).await.expect("an answer"));
    assert_eq!(to, one.href);
    assert_eq!((said(&inbox(&desk).await)[0].1, count(&desk).await), (false, 1));
    // Nobody else's, and of no other organization.
    let (nora, mut elsewhere) = (town.test.desk(&town.nora).await, town.test.desk(&town.carlos).await);
    for id in [&one.id, &NoticeId::new("nothing")] {
        assert!(matches!(read_one(&nora, id).await, Err(Fault::NotFound)));
    }
    elsewhere.organization = OrganizationId::new("another");
    assert!(matches!(read_one(&elsewhere, &one.id).await, Err(Fault::NotFound)));
    assert!(inbox(&elsewhere).await.page.rows.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn all_is_read_up_to_what_was_shown() {
    let town = town().await;
    let desk = town.test.desk(&town.carlos).await;
    let case = town.opened(&town.carlos, "Datos").await;
    let shown = inbox(&desk).await.newest.expect("something unread");
    town.test.house.options.clock.turn(Span::minutes(1));
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    done(read_all(&desk, &shown).await.expect("an answer"));
    assert_eq!(count(&desk).await, 1, "what came meanwhile is unread");
    // What is to come cannot be read in advance, whatever is sent.
    done(read_all(&desk, "0").await.expect("an answer"));
    assert_eq!((count(&desk).await, inbox(&desk).await.newest), (0, None));
    town.test.house.options.clock.turn(Span::minutes(1));
    town.act(&town.abel, &case, StaffTurn::Reply("¿Y?".to_owned())).await.expect("a reply");
    assert_eq!(count(&desk).await, 1);
    done(read_all(&desk, &shown).await.expect("an answer"));
    assert_eq!(count(&desk).await, 1, "an older page takes nothing back and reads nothing new");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_and_the_number_are_what_single_checks_allow() {
    let town = town().await;
    let mut cases = Vec::new();
    for at in 0..12 {
        let case = town.opened(&town.carlos, &format!("Datos {at}")).await;
        done(town.watch(&town.nora, &case, Watch::Add, Some(&town.cathy.email)).await);
        town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
        cases.push(case);
    }
    for (at, case) in cases.iter().enumerate() {
        if at % 3 == 0 {
            done(town.watch(&town.nora, case, Watch::Remove(town.cathy.member.clone()), None).await);
        }
    }
    town.opened(&town.cathy, "Propio").await;
    let text = "SELECT VALUE about FROM notice WHERE member = $me";
    for who in [&town.cathy, &town.carlos, &town.nora] {
        let desk = town.test.desk(who).await;
        let told: Vec<String> = desk.db().rows(text, json!({ "me": who.member })).await.expect("rows");
        let mut seen = 0;
        for about in &told {
            seen += usize::from(!is_case_hidden(&desk, about).await.expect("a check"));
        }
        assert_eq!(all(&desk, Which::All, None).await.len(), seen, "{}", who.email);
        assert_eq!(all(&desk, Which::Unread, None).await.len(), seen, "{}", who.email);
        let by_kind = [Kind::CaseSaid, Kind::CaseTurned, Kind::CaseNamed];
        let mut sum = 0;
        for kind in by_kind {
            let (both, new) = (all(&desk, Which::All, Some(kind)).await, all(&desk, Which::Unread, Some(kind)).await);
            assert!(both == new && both.iter().all(|one| one.kind == kind));
            sum += both.len();
        }
        assert_eq!((sum, unread(&desk, 1_000).await.expect("a number")), (seen, seen), "{}", who.email);
        assert_eq!(count(&desk).await, seen.min(10));
    }
    let desk = town.test.desk(&town.cathy).await;
    let hidden: Option<NoticeId> = desk
        .db()
        .row(
            "SELECT VALUE record::id(id)[1] FROM ONLY notice WHERE member = $me AND about = $about LIMIT 1",
            json!({ "me": town.cathy.member, "about": cases[0] }),
        )
        .await
        .expect("a row");
    assert!(matches!(read_one(&desk, &hidden.expect("one")).await, Err(Fault::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_one_another_and_old_ones_go() {
    let town = town().await;
    let case = town.opened(&town.carlos, "Datos").await;
    for at in 0..60 {
        if at % 2 == 0 {
            town.test.house.options.clock.turn(Span::seconds(1));
        }
        town.act(&town.abel, &case, StaffTurn::Reply(format!("Hola {at}"))).await.expect("a reply");
    }
    let desk = town.test.desk(&town.carlos).await;
    let rows = all(&desk, Which::All, None).await;
    let ids: BTreeSet<&str> = rows.iter().map(|one| one.id.as_str()).collect();
    assert_eq!((rows.len(), ids.len()), (61, 61));
    assert!(rows.windows(2).all(|two| two[0].at.at >= two[1].at.at));
    assert_eq!(all(&desk, Which::All, Some(Kind::CaseSaid)).await.len(), 60);
    town.test.house.options.clock.turn(Span::days(91));
    town.test.house.sweep(&passing()).await.expect("a sweep");
    let left: Vec<String> = desk.db().rows("SELECT VALUE about FROM notice", json!({})).await.expect("rows");
    assert!(left.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_wanted_here_is_not_kept_and_comes_by_mail() {
    let town = town().await;
    let visitor = Visitor::enter(town.test.house.clone(), town.carlos.caller.clone()).await.expect("a visitor");
    let off = Choice { no_portal: BTreeSet::from([Kind::CaseSaid]), ..Choice::default() };
    choose(&visitor, &off, "UTC").await.expect("a choice");
    let case = town.opened(&town.carlos, "Datos").await;
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    let desk = town.test.desk(&town.carlos).await;
    assert!(all(&desk, Which::All, None).await.iter().all(|one| one.kind == Kind::CaseTurned));
    assert_eq!((count(&desk).await, town.letters().await.len()), (1, 2));
    choose(&visitor, &Choice::default(), "UTC").await.expect("a choice");
    town.act(&town.abel, &case, StaffTurn::Reply("¿Y?".to_owned())).await.expect("a reply");
    assert_eq!(count(&desk).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_at_once_is_told_each_by_itself() {
    let town = town().await;
    let case = town.opened(&town.carlos, "Datos").await;
    let other = town.opened(&town.carlos, "Voz").await;
    let desk = town.test.desk(&town.carlos).await;
    let shown = inbox(&desk).await;
    let reply = |case| town.act(&town.abel, case, StaffTurn::Reply("Hola".to_owned()));
    let newest = shown.newest.clone().expect("something unread");
    let (one, two, read, followed) =
        tokio::join!(reply(&case), reply(&other), read_all(&desk, &newest), read_one(&desk, &shown.page.rows[0].id));
    assert!(
        one.is_ok() && two.is_ok() && matches!(read, Ok(Outcome::Done(()))) && matches!(followed, Ok(Outcome::Done(_)))
    );
    let unread = all(&desk, Which::Unread, None).await;
    assert!(unread.len() == 2 && unread.iter().all(|one| one.kind == Kind::CaseSaid), "{unread:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_them_with_somebody_elses_eyes() {
    let town = town().await;
    let olivia: Somebody = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    town.opened(&town.carlos, "Datos").await;
    let own = town.test.desk(&town.carlos).await;
    let id = inbox(&own).await.page.rows[0].id.clone();
    let mut script = Script::new();
    script.add(
        "CREATE type::record('viewing', $_.session) SET org = $_.org, member = $_.member, until = $_.until",
        json!({
            "session": olivia.caller.session_id().expect("a session"), "org": town.test.organization,
            "member": town.carlos.member, "until": own.now() + Span::hours(1),
        }),
    );
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("a look");
    let desk = Desk::enter(Arc::clone(&town.test.house), olivia.caller.clone(), &town.test.organization)
        .await
        .expect("a desk");
    assert!(desk.viewer.is_some());
    assert!(list(&desk, Which::All, None, None).await.expect("a list").is_none());
    assert_eq!(count(&desk).await, 0);
    assert!(matches!(read_one(&desk, &id).await, Err(Fault::NotFound)));
    assert!(matches!(read_all(&desk, "0").await, Ok(Outcome::NotAllowed(_))));
}

/// Each statement stops by itself, in its index.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_read_as_far_as_it_is_shown() {
    let town = town().await;
    let case = town.opened(&town.carlos, "Datos").await;
    for at in 0..12 {
        town.act(&town.abel, &case, StaffTurn::Reply(format!("Hola {at}"))).await.expect("a reply");
    }
    let unread = "unread = true AND rev < '~' AND";
    for (index, of) in
        [("notice_all", ""), ("notice_unread", unread), ("notice_kind", "template = 'case-answered' AND")]
    {
        let asked = format!(
            "EXPLAIN ANALYZE SELECT rev FROM notice WITH INDEX {index}
                WHERE org = $org AND member = $me AND {of} rev > '' ORDER BY rev LIMIT 5"
        );
        let values = json!({ "org": town.test.organization, "me": town.carlos.member });
        let plan: Vec<serde_json::Value> = town.test.house.db().rows(&asked, values).await.expect("a plan");
        let plan = json!(plan).to_string();
        for told in [index, "direction: Forward", "limit: 5"] {
            assert!(plan.contains(told), "{index}: {told} is not in {plan}");
        }
    }
}
