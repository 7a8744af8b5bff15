//! The rules of assigning, one example a line of them.

use crate::{
    access::{Bearer, LinePlace, Permission, Permissions, Place, Reach, Role, Status},
    accounts::rules::{
        AssignFacts, Change, Ends, Known, Refusal, Stands, Wish, assign_accounts, assign_by_address, assign_lines,
    },
    ids::{AccountId, LineId, RoleId},
    time::Moment,
};

const NOW: Moment = Moment(1_000_000);

fn olivia() -> Bearer {
    Bearer::with("olivia", &[Role::BusinessOwner])
}

/// A manager of the account *fleet*.
fn maya() -> Bearer {
    Bearer::with("maya", &[Role::MaintenanceManager]).on(&["fleet"])
}

fn account(id: &str) -> Known {
    let account = AccountId::new(id);
    Known { place: Place::Account(account.clone()), account: Some(account), name: id.to_owned(), line: None }
}

fn line(id: &str, on: &str) -> Known {
    let place = LinePlace { id: LineId::new(id), account: AccountId::new(on), cost_centre: None, assigned: Vec::new() };
    Known {
        place: Place::Line(place.id.clone()),
        account: Some(place.account.clone()),
        name: id.to_owned(),
        line: Some(place),
    }
}

fn centre(code: &str) -> Known {
    Known { place: Place::CostCentre(code.to_owned()), account: None, name: code.to_owned(), line: None }
}

fn facts(roles: &[Role], places: &[Known]) -> AssignFacts {
    AssignFacts {
        bearer: Bearer::with("elena", roles),
        name: "Elena Quiroga".to_owned(),
        by: "Olivia Hart".to_owned(),
        places: places.to_vec(),
        stands: Vec::new(),
        now: NOW,
    }
}

fn standing(facts: AssignFacts, role: Role, place: &Known, until: Option<Moment>) -> AssignFacts {
    let stands = Stands { role: RoleId::new(role.key()), place: place.place.clone(), until, day: None };
    AssignFacts { stands: vec![stands], ..facts }
}

fn wish(role: Role, give: &[&Known], take: &[&Known]) -> Wish {
    Wish {
        role: RoleId::new(role.key()),
        give: give.iter().map(|known| (known.place.clone(), Ends::Never)).collect(),
        take: take.iter().map(|known| known.place.clone()).collect(),
    }
}

fn ends(at: i64) -> Ends {
    Ends::On { at: Moment(at), day: "2026-12-31".to_owned() }
}

#[test]
fn an_owner_assigns_accounts_to_managers_and_lines_and_rules_to_end_users() {
    let (fleet, one, code) = (account("fleet"), line("l1", "fleet"), centre("4100"));
    let manager = facts(&[Role::BillingManager], std::slice::from_ref(&fleet));
    let given = assign_accounts(&olivia(), &manager, &wish(Role::BillingManager, &[&fleet], &[])).expect("allowed");
    assert!(matches!(given.changes.as_slice(), [Change::Given { before: None, ends: Ends::Never, .. }]));
    let user = facts(&[Role::EndUser], &[fleet.clone(), one.clone(), code.clone()]);
    assert_eq!(
        assign_lines(&olivia(), &user, &wish(Role::EndUser, &[&fleet, &one, &code], &[]))
            .expect("allowed")
            .changes
            .len(),
        3
    );
}

#[test]
fn each_role_takes_its_own_and_an_owner_takes_nothing() {
    let (fleet, one) = (account("fleet"), line("l1", "fleet"));
    let both = [fleet.clone(), one.clone()];
    let of = |role: Role| facts(&[role], &both);
    let no = Some(Refusal::TakesNothing);
    assert_eq!(
        assign_accounts(&olivia(), &of(Role::BusinessOwner), &wish(Role::BusinessOwner, &[&fleet], &[])).err(),
        no
    );
    assert_eq!(assign_lines(&olivia(), &of(Role::BusinessOwner), &wish(Role::BusinessOwner, &[&one], &[])).err(), no);
    assert_eq!(assign_lines(&olivia(), &of(Role::OrderManager), &wish(Role::OrderManager, &[&one], &[])).err(), no);
    assert_eq!(assign_accounts(&olivia(), &of(Role::OrderManager), &wish(Role::OrderManager, &[&one], &[])).err(), no);
    assert_eq!(assign_accounts(&olivia(), &of(Role::EndUser), &wish(Role::EndUser, &[&fleet], &[])).err(), no);
    assert_eq!(assign_lines(&olivia(), &of(Role::Customer), &wish(Role::Customer, &[&one], &[])).err(), no);
}

#[test]
fn a_role_that_is_gone_is_given_nothing() {
    let one = line("l1", "fleet");
    let facts = facts(&[Role::Customer], std::slice::from_ref(&one));
    assert_eq!(assign_lines(&olivia(), &facts, &wish(Role::EndUser, &[&one], &[])).err(), Some(Refusal::HoldingGone));
    let nobody = Wish { role: RoleId::default(), give: Vec::new(), take: Vec::new() };
    assert_eq!(assign_lines(&olivia(), &facts, &nobody).err(), Some(Refusal::NobodyChosen));
}

#[test]
fn nobody_assigns_or_takes_what_they_do_not_reach() {
    let (mine, theirs, fleet, offices) =
        (line("l1", "fleet"), line("l2", "offices"), account("fleet"), account("offices"));
    let code = centre("4100");
    let known = [mine.clone(), theirs.clone(), fleet.clone(), offices.clone(), code.clone()];
    let user = facts(&[Role::EndUser], &known);
    let assign = |give: &[&Known]| assign_lines(&maya(), &user, &wish(Role::EndUser, give, &[])).map(|_| ());
    assert_eq!(assign(&[&mine]), Ok(()));
    assert_eq!(assign(&[&fleet]), Ok(()), "a rule for the whole account, which she reaches");
    for out in [&theirs, &offices, &code] {
        assert_eq!(assign(&[&mine, out]), Err(Refusal::OutOfReach), "{}", out.name);
    }
    let standing = standing(user, Role::EndUser, &theirs, None);
    assert_eq!(
        assign_lines(&maya(), &standing, &wish(Role::EndUser, &[], &[&theirs])).err(),
        Some(Refusal::OutOfReach)
    );
    assert!(assign_lines(&olivia(), &standing, &wish(Role::EndUser, &[], &[&theirs])).is_ok());
}

#[test]
fn who_sees_an_account_through_a_role_that_assigns_nothing_assigns_nothing() {
    let fleet = account("fleet");
    let facts = facts(&[Role::EndUser], std::slice::from_ref(&fleet));
    let bruno = Bearer::with("bruno", &[Role::BillingManager]).on(&["fleet"]);
    assert_eq!(assign_lines(&bruno, &facts, &wish(Role::EndUser, &[&fleet], &[])).err(), Some(Refusal::OutOfReach));
    // Two roles do not add up to more than either: the one that assigns reaches elsewhere.
    let mut both = Bearer::with("both", &[Role::BillingManager, Role::MaintenanceManager]);
    both.holdings[0].reach = Reach::Assigned { accounts: vec![AccountId::new("fleet")], cost_centres: Vec::new() };
    assert_eq!(assign_lines(&both, &facts, &wish(Role::EndUser, &[&fleet], &[])).err(), Some(Refusal::OutOfReach));
}

#[test]
fn an_end_lies_ahead_and_is_a_day() {
    let one = line("l1", "fleet");
    let facts = facts(&[Role::EndUser], std::slice::from_ref(&one));
    let until = |ends: Ends| {
        let wish = Wish { give: vec![(one.place.clone(), ends)], ..wish(Role::EndUser, &[], &[]) };
        assign_lines(&olivia(), &facts, &wish).map(|_| ())
    };
    assert_eq!(until(ends(NOW.0 + 1)), Ok(()));
    assert_eq!(until(ends(NOW.0)), Err(Refusal::EndPast));
    assert_eq!(until(ends(NOW.0 - 1)), Err(Refusal::EndPast));
    assert_eq!(until(Ends::Unreadable), Err(Refusal::EndUnreadable));
}

#[test]
fn what_is_so_already_changes_nothing_and_another_day_is_a_change() {
    let one = line("l1", "fleet");
    let user = || facts(&[Role::EndUser], std::slice::from_ref(&one));
    let open = standing(user(), Role::EndUser, &one, None);
    let again = wish(Role::EndUser, &[&one], &[]);
    assert_eq!(assign_lines(&olivia(), &open, &again).err(), Some(Refusal::NothingChanged));
    assert_eq!(
        assign_lines(&olivia(), &user(), &wish(Role::EndUser, &[], &[&one])).err(),
        Some(Refusal::NothingChanged)
    );
    let dated = Wish { give: vec![(one.place.clone(), ends(NOW.0 + 9))], ..again };
    let deed = assign_lines(&olivia(), &open, &dated).expect("another day");
    assert!(matches!(deed.changes.as_slice(), [Change::Given { before: Some(_), .. }]));
}

#[test]
fn so_many_at_once_and_no_more() {
    let one = line("l1", "fleet");
    let facts = facts(&[Role::EndUser], std::slice::from_ref(&one));
    let many = wish(Role::EndUser, &vec![&one; Wish::MOST + 1], &[]);
    assert_eq!(assign_lines(&olivia(), &facts, &many).err(), Some(Refusal::TooMany { most: Wish::MOST }));
}

#[test]
fn nobody_assigns_to_a_role_that_allows_more_there_than_they_hold() {
    let fleet = account("fleet");
    let mut user = facts(&[Role::EndUser], std::slice::from_ref(&fleet));
    user.bearer.holdings[0].permissions = Permissions::of(&[Permission::ViewAccounts, Permission::DeleteUsers]);
    let give = |by: &Bearer| assign_lines(by, &user, &wish(Role::EndUser, &[&fleet], &[])).map(|_| ());
    assert_eq!(give(&maya()), Err(Refusal::BeyondYou { permission: Permission::DeleteUsers }));
    assert_eq!(give(&olivia()), Ok(()));
    let stands = standing(user.clone(), Role::EndUser, &fleet, None);
    assert!(assign_lines(&maya(), &stands, &wish(Role::EndUser, &[], &[&fleet])).is_ok(), "to take it away is no gift");
}

#[test]
fn a_manager_gives_a_line_of_theirs_to_an_end_user_who_has_nothing() {
    let one = line("l1", "fleet");
    let of = |by: &Bearer, facts: Option<&AssignFacts>| {
        assign_by_address(by, facts, &LineId::new("l1"), &Ends::Never).map(|made| made.changes.len())
    };
    let free = facts(&[Role::EndUser], std::slice::from_ref(&one));
    assert_eq!(of(&maya(), Some(&free)), Ok(1));
    let contact = facts(&[Role::Customer, Role::EndUser], std::slice::from_ref(&one));
    assert_eq!(of(&maya(), Some(&contact)), Ok(1), "a role of Tech Support reaches no line");
    assert_eq!(of(&maya(), None), Err(Refusal::NobodyFree));
    let of_others = AssignFacts { bearer: Bearer::with("elena", &[Role::EndUser]).on(&["offices"]), ..free.clone() };
    assert_eq!(of(&maya(), Some(&of_others)), Err(Refusal::NobodyFree), "who has something is in somebody's care");
    let own = AssignFacts { bearer: Bearer::with("elena", &[Role::EndUser]).on(&["fleet"]), ..free.clone() };
    assert_eq!(of(&maya(), Some(&own)), Ok(1));
    for roles in [&[][..], &[Role::Customer], &[Role::BillingManager], &[Role::EndUser, Role::OrderManager]] {
        let no_end_user = facts(roles, std::slice::from_ref(&one));
        assert_eq!(of(&maya(), Some(&no_end_user)), Err(Refusal::NobodyFree), "{roles:?}");
    }
    let gone = AssignFacts { bearer: Bearer { status: Status::Deleted, ..free.bearer.clone() }, ..free.clone() };
    assert_eq!(of(&maya(), Some(&gone)), Err(Refusal::NobodyFree));
    let mut by_centre = free.clone();
    by_centre.bearer.holdings[0].reach =
        Reach::Assigned { accounts: Vec::new(), cost_centres: vec!["4100".to_owned()] };
    assert_eq!(of(&maya(), Some(&by_centre)), Err(Refusal::NobodyFree));
    let elsewhere = Bearer::with("otto", &[Role::MaintenanceManager]).on(&["offices"]);
    assert_eq!(of(&elsewhere, Some(&free)), Err(Refusal::OutOfReach));
}
