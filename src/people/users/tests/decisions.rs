//! Each rule of users, one example a line of it.

use crate::{
    access::{Bearer, Door, Kind, LinePlace, Permission, Permissions, Role, RoleName, Status},
    ids::{AccountId, InvitationId, LineId, MemberId, PersonId, RoleId},
    people::{
        model::{ContactDetails, Kept},
        rules::{Elsewhere, Fresh, Known, Others, Sender, Sessions},
        users::{
            model::Wish,
            rules::{
                AddFacts, Assignments, Holder, LineFound, Refusal, RoleOffer, UNDO, UserFacts, add_user, block_user,
                choose_marketing, delete_user, edit_user, give_role, remove_role, resend, restore_user, unblock_user,
            },
        },
    },
    time::{Moment, Span},
    words::{Bilingual, Language},
};

pub(super) const NOW: Moment = Moment(1_800_000_000_000);

pub(super) fn olivia() -> Bearer {
    Bearer::with("olivia", &[Role::BusinessOwner])
}

fn maya() -> Bearer {
    Bearer::with("maya", &[Role::MaintenanceManager]).on(&["fleet"])
}

pub(super) fn details() -> ContactDetails {
    ContactDetails {
        first_name: "Elena".to_owned(),
        last_name: "Quiroga".to_owned(),
        title: None,
        email: "elena@cobalt.test".to_owned(),
        business_phone: None,
        mobile_phone: None,
        language: Language::Es,
    }
}

pub(super) fn own(id: &str, kind: Kind, permissions: &[Permission]) -> RoleOffer {
    let name = Bilingual { en: "Site lead".to_owned(), es: String::new() };
    RoleOffer {
        role: RoleName::Own { id: RoleId::new(id), kind, name },
        permissions: Permissions::of(permissions),
        conditions: Vec::new(),
    }
}

fn offers() -> Vec<RoleOffer> {
    let ready =
        Role::HUB.map(|role| RoleOffer { role: role.into(), permissions: role.permissions(), conditions: Vec::new() });
    let lead = own("lead", Kind::Administrative, &[Permission::ViewUsers]);
    let wide = own("wide", Kind::EndUser, &[Permission::ViewAccounts, Permission::DeleteUsers]);
    ready.into_iter().chain([lead, wide]).collect()
}

/// Somebody beside another owner and another Case Manager, now.
pub(super) fn facts(bearer: Bearer) -> UserFacts {
    UserFacts {
        bearer,
        details: details(),
        revision: 3,
        person: Some(PersonId::new("p")),
        invitation: None,
        owners: Others::Somebody,
        case_managers: Others::Somebody,
        elsewhere: Elsewhere::Closed,
        deleted: None,
        ends: Vec::new(),
        wish: Wish::default(),
        offers: offers(),
        sender: Sender::default(),
        fresh: Fresh::default(),
        now: NOW,
    }
}

fn elena() -> UserFacts {
    facts(Bearer::with("elena", &[Role::EndUser]).on(&["fleet"]))
}

fn with(status: Status) -> UserFacts {
    facts(Bearer { status, ..elena().bearer })
}

pub(super) fn key(role: Role) -> RoleId {
    RoleId::new(role.key())
}

pub(super) fn adding(lines: &[(&str, Option<&str>)], holder: Option<Holder>) -> AddFacts {
    let line = |(number, account): &(&str, Option<&str>)| LineFound {
        number: (*number).to_owned(),
        place: account.map(|account| LinePlace {
            id: LineId::new(*number),
            account: AccountId::new(account),
            cost_centre: None,
            assigned: Vec::new(),
        }),
    };
    AddFacts {
        member: MemberId::new("new"),
        offers: offers(),
        holder,
        lines: lines.iter().map(line).collect(),
        accounts: Vec::new(),
        sender: Sender::default(),
        fresh: Fresh::default(),
        now: NOW,
    }
}

pub(super) fn add(by: &Bearer, facts: &AddFacts, role: &str) -> Result<usize, Refusal> {
    add_user(by, facts, details(), &RoleId::new(role)).map(|deed| deed.lines.len())
}

pub(super) fn cannot(role: impl Into<RoleName>) -> Refusal {
    Refusal::CannotGrant { role: role.into() }
}

#[test]
fn an_owner_adds_every_role_and_no_line_is_asked_for() {
    for role in Role::HUB {
        assert_eq!(add(&olivia(), &adding(&[], None), role.key()), Ok(0));
    }
    assert_eq!(add(&olivia(), &adding(&[], None), "lead"), Ok(0));
    assert_eq!(add(&olivia(), &adding(&[], None), "gone"), Err(Refusal::RoleGone));
    assert_eq!(add(&olivia(), &adding(&[], None), "customer"), Err(Refusal::RoleGone), "not of Account Hub");
}

#[test]
fn a_manager_adds_end_users_on_a_line_of_theirs() {
    let one = adding(&[("+15125550140", Some("fleet"))], None);
    assert_eq!(add(&maya(), &one, "end_user"), Ok(1));
    assert_eq!(add(&maya(), &adding(&[], None), "end_user"), Err(Refusal::LineNeeded));
    assert_eq!(add(&maya(), &one, "billing_manager"), Err(cannot(Role::BillingManager)));
    let wide = offers().pop().expect("a role").role;
    assert_eq!(add(&maya(), &one, "wide"), Err(cannot(wide)), "it allows what she does not hold");
    for account in [Some("offices"), None] {
        let far = adding(&[("+17135550140", account)], None);
        let number = "+17135550140".to_owned();
        assert_eq!(
            add(&maya(), &far, "end_user"),
            Err(Refusal::LineNotYours { number }),
            "there or not is all the same"
        );
    }
}

#[test]
fn whoever_is_there_already_is_named_to_who_may_see_them() {
    let holder = |deleted| {
        let bearer = Bearer::with("far", &[Role::EndUser]).on(&["offices"]);
        Some(Holder { bearer, name: "Far Away".to_owned(), deleted })
    };
    let named = Refusal::AlreadyHere { member: MemberId::new("far"), name: "Far Away".to_owned() };
    assert_eq!(add(&olivia(), &adding(&[], holder(None)), "end_user"), Err(named.clone()));
    let line = [("+15125550140", Some("fleet"))];
    assert_eq!(add(&maya(), &adding(&line, holder(None)), "end_user"), Err(Refusal::AddressTaken));
    let recently = adding(&[], holder(Some(NOW - UNDO + Span::minutes(1))));
    assert_eq!(
        add(&olivia(), &recently, "end_user"),
        Err(named),
        "the address stays theirs for as long as they can come back"
    );
    let long_ago = adding(&[], holder(Some(NOW - UNDO)));
    let freed = add_user(&olivia(), &long_ago, details(), &key(Role::EndUser)).ok().map(|deed| deed.frees_address);
    assert_eq!(freed, Some(true));
}

#[test]
fn blocking_ends_the_sessions_of_who_has_no_other_door() {
    let sessions = |facts: &UserFacts| block_user(&maya(), facts).ok().map(|deed| deed.sessions.clone());
    assert_eq!(sessions(&elena()), Some(Sessions::End(PersonId::new("p"))));
    assert_eq!(sessions(&UserFacts { elsewhere: Elsewhere::Open, ..elena() }), Some(Sessions::Stay));
    assert_eq!(block_user(&maya(), &with(Status::Blocked)).err(), Some(Refusal::AlreadyBlocked));
    assert_eq!(block_user(&maya(), &with(Status::Invited)).err(), Some(Refusal::NotActiveYet));
    assert!(unblock_user(&maya(), &with(Status::Blocked)).is_ok());
    assert_eq!(unblock_user(&maya(), &elena()).err(), Some(Refusal::NotBlocked));
}

#[test]
fn the_last_active_owner_stays() {
    let last = || UserFacts { owners: Others::Nobody, ..facts(Bearer::with("marcos", &[Role::BusinessOwner])) };
    let owner = key(Role::BusinessOwner);
    assert_eq!(block_user(&olivia(), &last()).err(), Some(Refusal::LastOwner));
    assert_eq!(delete_user(&olivia(), &last()).err(), Some(Refusal::LastOwner));
    assert_eq!(remove_role(&olivia(), &last(), &owner).err(), Some(Refusal::LastOwner));
    let down = give_role(&olivia(), &last(), Some(&owner), &key(Role::EndUser), None).err();
    assert_eq!(down, Some(Refusal::LastOwner));
    assert!(give_role(&olivia(), &last(), None, &key(Role::EndUser), None).is_ok(), "another role beside it");
    // Who is blocked already is not the one who is left.
    let blocked = UserFacts { bearer: Bearer { status: Status::Blocked, ..last().bearer }, ..last() };
    assert!(delete_user(&olivia(), &blocked).is_ok());
}

#[test]
fn an_owner_has_no_end_date() {
    let until = Some(NOW + Span::days(3));
    let refused = give_role(&olivia(), &elena(), None, &key(Role::BusinessOwner), until).err();
    assert_eq!(refused, Some(Refusal::OwnerHasNoEnd), "else an organization could run out of owners");
}

#[test]
fn the_last_case_manager_with_an_open_door_is_not_shut_out() {
    let last = |door| {
        let bearer = Bearer { door, ..Bearer::with("nora", &[Role::CaseManager, Role::EndUser]) };
        UserFacts { case_managers: Others::Nobody, ..facts(bearer) }
    };
    assert_eq!(block_user(&olivia(), &last(Door::Open)).err(), Some(Refusal::LastCaseManager));
    assert_eq!(delete_user(&olivia(), &last(Door::Open)).err(), Some(Refusal::LastCaseManager));
    assert!(block_user(&olivia(), &last(Door::Closed)).is_ok());
}

#[test]
fn a_role_is_given_in_place_of_another_with_what_fits() {
    let bruno = facts(Bearer::with("bruno", &[Role::BillingManager]).on(&["fleet"]));
    let give = |from, to| give_role(&olivia(), &bruno, from, &to, None);
    let (billing, order_manager) = (key(Role::BillingManager), key(Role::OrderManager));
    let of = |to| give(Some(&billing), to).ok().map(|deed| (deed.assignments, deed.highest.clone()));
    let order = (Assignments::Move, Some("order_manager".to_owned()));
    assert_eq!(of(key(Role::OrderManager)), Some(order), "accounts go from manager to manager");
    assert_eq!(of(key(Role::EndUser)), Some((Assignments::End, Some("end_user".to_owned()))));
    let owner = (Assignments::End, Some("business_owner".to_owned()));
    assert_eq!(of(key(Role::BusinessOwner)), Some(owner));
    let beside = give(None, key(Role::EndUser)).ok().and_then(|deed| deed.highest.clone());
    assert_eq!(beside.as_deref(), Some("billing_manager"), "the highest of both");
    assert_eq!(give(Some(&order_manager), billing.clone()).err(), Some(Refusal::NotHeld));
    assert_eq!(give(None, billing.clone()).err(), Some(Refusal::AlreadyHeld { role: Role::BillingManager.into() }));
    assert_eq!(give(Some(&billing), billing.clone()).err(), Some(Refusal::NothingChanged));
}

#[test]
fn a_role_may_end_by_itself_but_not_in_the_past() {
    let (role, elena) = (key(Role::EndUser), elena());
    let until = |until| give_role(&olivia(), &elena, Some(&role), &role, Some(until)).map(|deed| deed.until);
    assert_eq!(until(NOW + Span::days(1)).ok(), Some(Some(NOW + Span::days(1))));
    assert_eq!(until(NOW).err(), Some(Refusal::EndsInThePast));
}

#[test]
fn nobody_gives_or_takes_a_role_above_what_they_hold() {
    let end_user = key(Role::EndUser);
    let raise = give_role(&maya(), &elena(), Some(&end_user), &key(Role::OrderManager), None).err();
    assert_eq!(raise, Some(cannot(Role::OrderManager)));
    let bruno = facts(Bearer::with("bruno", &[Role::BillingManager]));
    assert_eq!(remove_role(&maya(), &bruno, &key(Role::BillingManager)).err(), Some(cannot(Role::BillingManager)));
    let down = give_role(&maya(), &bruno, Some(&key(Role::BillingManager)), &end_user, None).err();
    assert_eq!(down, Some(cannot(Role::BillingManager)), "nor taken away by putting another in its place");
    let left = remove_role(&olivia(), &bruno, &key(Role::BillingManager)).ok().map(|deed| deed.highest.clone());
    assert_eq!(left, Some(None));
}

#[test]
fn a_deletion_is_undone_for_thirty_days() {
    let deleted = |at| UserFacts { deleted: Some((at, Status::Blocked)), ..with(Status::Deleted) };
    let back = restore_user(&olivia(), &deleted(NOW - Span::days(29))).ok().map(|deed| deed.to);
    assert_eq!(back, Some(Status::Blocked), "as they stood before");
    assert_eq!(restore_user(&olivia(), &deleted(NOW - UNDO)).err(), Some(Refusal::TooLate));
    assert_eq!(restore_user(&olivia(), &elena()).err(), Some(Refusal::NotDeleted));
    assert_eq!(delete_user(&olivia(), &deleted(NOW)).err(), Some(Refusal::AlreadyDeleted));
    assert_eq!(delete_user(&olivia(), &elena()).ok().map(|deed| deed.was), Some(Status::Active));
}

#[test]
fn the_link_goes_again_until_first_use_is_finished() {
    let known = Known { id: InvitationId::new("i"), state: Kept::Sent, link: "old".to_owned() };
    let invited = || UserFacts { invitation: Some(known.clone()), person: None, ..with(Status::Invited) };
    assert!(resend(&maya(), &invited()).is_ok());
    assert_eq!(resend(&maya(), &elena()).err(), Some(Refusal::InvitationAccepted));
    let corrected = ContactDetails { email: "other@cobalt.test".to_owned(), ..details() };
    let invites =
        |facts: &UserFacts| edit_user(&maya(), facts, corrected.clone()).ok().map(|deed| deed.invites.is_some());
    assert_eq!((invites(&invited()), invites(&elena())), (Some(true), Some(false)));
    assert_eq!(edit_user(&maya(), &elena(), details()).err(), Some(Refusal::NothingChanged));
}

#[test]
fn consent_is_noted_when_it_changes() {
    let wish = Wish { email: true, phone: false };
    assert_eq!(choose_marketing(&olivia(), &elena(), wish).ok().map(|deed| deed.after), Some(wish));
    assert_eq!(choose_marketing(&olivia(), &elena(), Wish::default()).err(), Some(Refusal::NothingChanged));
}
