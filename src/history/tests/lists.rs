//! The list: every page in order is the whole of it, filters agree with looking line by line, and a page reads what it
//! shows, whatever is behind it and whatever other organizations do.

use serde_json::{Value, json};

use crate::{
    access::{Permission, Role},
    desk::{Change, Desk, Event, HouseDeed, Script, fixture::Fixture},
    history::{
        model::{Day, Group, HistoryQuery, Kind, Line, Thing},
        search::Search,
        store,
    },
    ids::OrganizationId,
    time::{Moment, Span},
    words::Language,
};

async fn write(test: &Fixture, organization: &OrganizationId, lines: usize) {
    let mut script = Script::new();
    let now = test.house.now();
    // Of cases only who finds them reads, and these are none.
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.group() != Some(Group::Cases)).collect();
    for nth in 0..lines {
        let kind = kinds[nth % kinds.len()].key();
        let about = format!("thing{}", nth % 7);
        let by = format!("member{}", nth % 3);
        let event = Event {
            kind,
            about_name: about.clone(),
            about,
            changes: Change::of("title", None, Some("Boss")).into_iter().collect(),
        };
        // Two at each moment, three hours apart.
        let at = now - Span::hours(3 * i64::try_from(nth / 2).expect("few"));
        script.record(at, organization, (nth % 5 > 0).then_some((by.as_str(), by.as_str())), event);
    }
    test.house.commit(HouseDeed::Seeded, script).await.expect("lines");
}

async fn all(desk: &Desk, query: &HistoryQuery, size: usize) -> Vec<Line> {
    let permit = desk.may_look(Permission::ViewHistory, &desk.organization).await.expect("no fault").expect("allowed");
    let zone = store::zone(desk).await.expect("a zone");
    let (mut query, mut rows) = (query.clone(), Vec::new());
    loop {
        let page = store::page(desk, &permit, &query, &zone, size).await.expect("a page");
        assert!(page.rows.len() <= size);
        rows.extend(page.rows);
        match page.next {
            Some(after) => query.after = Some(after),
            None => return rows,
        }
    }
}

fn ids(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.id.as_str()).collect()
}

async fn owner(test: &Fixture) -> Desk {
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    test.desk(&olivia).await
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_the_whole_history_and_filters_what_a_look_would_find() {
    let test = Fixture::on_disk().await;
    let desk = owner(&test).await;
    write(&test, &test.organization, 120).await;
    let elsewhere = test.another("Rivera Dental").await;
    write(&test, &elsewhere, 40).await;
    let everything = all(&desk, &HistoryQuery::default(), 25).await;
    assert_eq!(everything.len(), 120);
    assert!(everything.is_sorted_by_key(|line| std::cmp::Reverse(line.at.at)), "the newest first");
    let day = |at: &Line| Day::read(&crate::words::stamp(at.at)[..10]);
    let (middle, last) = (day(&everything[60]), day(&everything[100]));
    let mut asked = 0;
    for by in [None, Some("member1")] {
        for about in [None, Some("thing3")] {
            for group in [None].into_iter().chain(Group::ALL.map(Some)) {
                for (from, until) in [(None, None), (last.clone(), middle.clone()), (middle.clone(), None)] {
                    let query = HistoryQuery {
                        q: String::new(),
                        by: by.map(str::to_owned),
                        about: about.map(str::to_owned),
                        group,
                        from: from.clone(),
                        until: until.clone(),
                        after: None,
                    };
                    let date = |line: &Line| crate::words::stamp(line.at)[..10].to_owned();
                    let matches = |line: &&Line| {
                        by.is_none_or(|by| line.by.as_ref().is_some_and(|who| who.id.as_str() == by))
                            && about.is_none_or(|about| line.about == about)
                            && group.is_none_or(|group| line.kind.group() == Some(group))
                            && from.as_ref().is_none_or(|from| date(line).as_str() >= from.as_str())
                            && until.as_ref().is_none_or(|until| date(line).as_str() <= until.as_str())
                    };
                    let expected: Vec<&Line> = everything.iter().filter(matches).collect();
                    let expected: Vec<&str> = expected.iter().map(|line| line.id.as_str()).collect();
                    let found = all(&desk, &query, 3).await;
                    assert_eq!(ids(&found), expected, "{query:?}");
                    asked += usize::from(!expected.is_empty());
                }
            }
        }
    }
    assert!(asked > 30, "the filters found something");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_leads_to_what_is_still_there() {
    let test = Fixture::new().await;
    let desk = owner(&test).await;
    let cathy = test.member("Cathy", &[Role::Customer]).await;
    let elsewhere = test.another("Rivera Dental").await;
    let rosa = test.member_of(&elsewhere, "Rosa", &[Role::Customer]).await;
    let mut script = Script::new();
    for about in [cathy.member.as_str(), rosa.member.as_str(), "nobody"] {
        let event =
            Event { kind: "contact_edited", about: about.to_owned(), about_name: "X".to_owned(), changes: Vec::new() };
        script.record(test.house.now(), &test.organization, None, event);
    }
    test.house.commit(HouseDeed::Seeded, script).await.expect("lines");
    let permit = desk.may_look(Permission::ViewHistory, &desk.organization).await.expect("no fault").expect("allowed");
    let list = store::list(&desk, &permit, &HistoryQuery::default(), None).await.expect("a list");
    for line in &list.page.rows {
        assert_eq!(line.thing, (line.about == cathy.member.as_str()).then_some(Thing::User), "{line:?}");
    }
    let one = store::list(&desk, &permit, &HistoryQuery::about("nobody"), None).await.expect("a list");
    assert_eq!((one.page.rows.len(), one.about_name.as_deref()), (1, Some("X")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deed_keeps_where_it_came_from() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager, Role::BusinessOwner]).await;
    let cathy = test.member("Cathy", &[Role::Customer]).await;
    let mut caller = nora.caller.clone();
    (caller.address, caller.browser) = ("203.0.113.9".to_owned(), "Mozilla (X11; Linux) Firefox/131.0".to_owned());
    let desk = Desk::enter(test.house.clone(), caller, &test.organization).await.expect("a desk");
    let rule = crate::people::rules::disable_login;
    desk.carry_out::<crate::people::rules::LoginDisabled>(&cathy.member, None, rule).await.expect("no fault");
    let lines = all(&desk, &HistoryQuery::default(), 25).await;
    assert_eq!(lines[0].from.address.as_deref(), Some("203.0.113.0/24"));
    assert_eq!(lines[0].from.browser, Some(("firefox".to_owned(), "linux".to_owned())));
}

/// Each index's statement as a page reads it: the plan is a forward scan that stops by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_reads_what_it_shows() {
    let test = Fixture::on_disk().await;
    write(&test, &test.organization, 200).await;
    let scans = [
        ("event_all", ""),
        ("event_actor", "AND actor = 'member1'"),
        ("event_kind", "AND kind = 'contact_edited'"),
        ("event_actor_kind", "AND actor = 'member1' AND kind = 'contact_edited'"),
        ("event_about", "AND about = 'thing3'"),
    ];
    for (index, condition) in scans {
        for bounds in ["", "AND rev > 0", "AND rev > $newest AND rev <= $oldest"] {
            let asked = format!(
                "EXPLAIN ANALYZE SELECT id, rev FROM event WITH INDEX {index} WHERE org = $org {condition} {bounds} ORDER BY rev LIMIT 3"
            );
            let values = json!({
                "org": test.organization, "newest": 0, "oldest": Moment(0).reversed(),
            });
            let plan: Vec<Value> = test.house.db().rows(&asked, values).await.expect("a plan");
            let plan = json!(plan).to_string();
            for told in [index, "direction: Forward", "limit: 3"] {
                assert!(plan.contains(told), "{index} {bounds}: {told} is not in {plan}");
            }
            assert!(!plan.contains("Sort"), "{index} {bounds}: {plan}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_finds_what_the_reader_reads_and_ends() {
    let test = Fixture::on_disk().await;
    let desk = owner(&test).await;
    let permit = desk.may_look(Permission::ViewHistory, &desk.organization).await.expect("no fault").expect("allowed");
    let mut script = Script::new();
    let changes: Vec<Change> = Change::of("title", None, Some("Peón")).into_iter().collect();
    let old = test.house.now() - Span::days(90);
    for about_name in ["José Núñez", "Ana Cruz"] {
        let about = about_name.to_owned();
        let event = Event { kind: "user_blocked", about_name: about.clone(), about, changes: changes.clone() };
        script.record(old, &test.organization, Some(("maya", "Maya Test")), event);
    }
    test.house.commit(HouseDeed::Seeded, script).await.expect("lines");
    let found = async |q: &str, language: Language, after: Option<String>| {
        let query = HistoryQuery { q: q.to_owned(), after, ..HistoryQuery::default() };
        let search = Search::of(&query, language);
        let list = store::list(&desk, &permit, &query, search.as_ref()).await.expect("a list");
        (list.page.rows.into_iter().map(|line| line.about_name).collect::<Vec<_>>(), list.page.next)
    };
    for (q, language, lines) in [
        ("jose nunez", Language::En, 1),
        ("BLOCKED maya", Language::En, 2),
        ("bloqueó maya", Language::Es, 2),
        ("blocked", Language::Es, 0),
        ("peon ana", Language::En, 1),
        ("nobody", Language::En, 0),
    ] {
        let (rows, next) = found(q, language, None).await;
        assert_eq!((rows.len(), next), (lines, None), "{q}");
    }
    for _ in 0..5 {
        write(&test, &test.organization, 440).await;
    }
    let (rows, next) = found("jose", Language::En, None).await;
    assert!(rows.is_empty() && next.is_some(), "a page looks through so many lines and no more");
    assert_eq!(found("jose", Language::En, next).await, (vec!["José Núñez".to_owned()], None));
    let (rows, next) = found("thing3", Language::En, None).await;
    let (more, _) = found("thing3", Language::En, next).await;
    assert_eq!((rows.len(), more.len()), (25, 25), "a full page goes on where it ended");
}
