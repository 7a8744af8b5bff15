//! What is allowed only with a second person's yes: which answer wins, and whose yes counts.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{a_line, bearer, own};
use crate::{
    access::{
        Bearer, Condition, Decision, Holding, Kind, Permission, Permissions, Rank, Reach, Role, RoleName, Subject, Yes,
        can_approve, can_grant, decide, lacking,
    },
    ids::{AccountId, MemberId},
};

fn permissions() -> impl Strategy<Value = Permissions> {
    let some = |most| vec(select(&Permission::ALL[..]), 0..most);
    (some(20), some(12)).prop_map(|(all, asking)| Permissions::of(&all).asking(&asking))
}

pub(super) fn condition() -> impl Strategy<Value = Condition> {
    let named = vec(select(&["a", "b", "c"][..]).prop_map(MemberId::new), 0..3);
    (option::of(0i64..4), named, 0u8..4).prop_map(|(from, approvers, needed)| Condition { from, approvers, needed })
}

fn asking(kind: Kind, permission: Permission) -> Holding {
    Holding { permissions: Permissions::default().asking(&[permission]), ..own(kind, &[]) }
}

#[test]
fn outright_beats_with_a_yes_whatever_the_rank() {
    let permission = Permission::SuspendLines;
    let lead = asking(Kind::Administrative, permission);
    let mut dana = Bearer { holdings: vec![lead.clone()], ..Bearer::with("dana", &[]) };
    let Decision::NeedsApproval(grant, _) = decide(&dana, permission, &Subject::Organization) else {
        panic!("it wants a yes");
    };
    assert_eq!(grant.role, lead.role);
    dana.holdings.push(Role::EndUser.into());
    let Decision::Allowed(grant) = decide(&dana, permission, &Subject::Organization) else {
        panic!("a lower role allows it outright");
    };
    assert_eq!(grant.role, RoleName::Ready(Role::EndUser));
}

#[test]
fn the_condition_is_that_of_the_role_that_counts() {
    let condition = Condition { needed: 2, ..Condition::default() };
    let lead = Holding {
        conditions: vec![(Permission::BlockUsers, condition.clone())],
        ..asking(Kind::Administrative, Permission::BlockUsers)
    };
    let dana = Bearer { holdings: vec![lead], ..Bearer::with("dana", &[]) };
    let decision = decide(&dana, Permission::BlockUsers, &Subject::Organization);
    assert!(matches!(decision, Decision::NeedsApproval(_, wanted) if wanted == condition));
}

/// Somebody who blocks users on an account with so many yeses, and wants to give it with so many.
#[test]
fn nobody_gives_a_role_on_easier_conditions_than_their_own() {
    let permission = Permission::BlockUsers;
    let of = |kind, needed| Holding {
        conditions: vec![(permission, Condition { needed, ..Condition::default() })],
        ..asking(kind, permission)
    };
    let on = |holding: Holding, account: &str| Holding {
        reach: Reach::Assigned { accounts: vec![AccountId::new(account)], cost_centres: Vec::new() },
        ..holding
    };
    let dana = Bearer { holdings: vec![on(of(Kind::Administrative, 2), "a")], ..Bearer::with("dana", &[]) };
    for (needed, may) in [(1, false), (2, true), (3, true)] {
        let given = of(Kind::EndUser, needed);
        assert_eq!(can_grant(&dana, &given.role, given.given()), may, "{needed}");
        let account = AccountId::new("a");
        let lacks = lacking(&dana, given.given(), &Subject::Account(&account));
        assert_eq!(lacks.is_none(), may, "{needed}");
    }
    // Where they can do it by themselves they give it as they like, and elsewhere not.
    let mut maya = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["b"]);
    maya.holdings.extend(dana.holdings);
    let easy = of(Kind::EndUser, 1);
    assert!(can_grant(&maya, &easy.role, easy.given()));
    let lacks = |account: &str| lacking(&maya, easy.given(), &Subject::Account(&AccountId::new(account)));
    assert_eq!((lacks("a"), lacks("b")), (Some(permission), None));
}

#[test]
fn of_several_that_ask_the_easiest_counts() {
    let permission = Permission::ChangePlans;
    let of = |kind, from, needed| Holding {
        conditions: vec![(permission, Condition { from, needed, ..Condition::default() })],
        ..asking(kind, permission)
    };
    let by = |holdings: &[Holding]| Bearer { holdings: holdings.to_vec(), ..Bearer::with("dana", &[]) };
    let decided = |holdings: &[Holding]| decide(&by(holdings), permission, &Subject::Organization);
    let (high, low) = (of(Kind::Administrative, None, 1), of(Kind::EndUser, Some(10_000), 2));
    for both in [[high.clone(), low.clone()], [low.clone(), high.clone()]] {
        let decision = decided(&both);
        assert!(!decision.asks_for(9_999) && decision.asks_for(10_000) && !decision.asks());
    }
    let more = of(Kind::EndUser, Some(20_000), 1);
    assert!(!decided(&[high.clone(), low, more]).asks_for(19_999));
    let Decision::NeedsApproval(_, condition) =
        decided(&[of(Kind::Administrative, None, 2), of(Kind::EndUser, None, 1)])
    else {
        panic!("it wants a yes");
    };
    assert_eq!(condition.needed, 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn permissions_are_a_lattice(a in permissions(), b in permissions(), c in permissions()) {
        prop_assert_eq!(a.and(b), b.and(a));
        prop_assert_eq!(a.and(b).and(c), a.and(b.and(c)));
        prop_assert_eq!(a.and(a), a);
        prop_assert!(a.beyond(a.and(b)).is_empty(), "together they allow what each does");
        prop_assert_eq!(a.beyond(b).is_empty(), a.and(b) == b);
        prop_assert_eq!(b.and(a.beyond(b)), b.and(a), "what is beyond is what comes");
        for permission in Permission::ALL {
            let outright = |of: Permissions| of.contains(permission) && !of.asks(permission);
            prop_assert_eq!(outright(a.and(b)), outright(a) || outright(b));
            prop_assert_eq!(a.and(b).contains(permission), a.contains(permission) || b.contains(permission));
            prop_assert!(!a.asks(permission) || a.contains(permission));
            prop_assert!(!a.without(permission).contains(permission));
        }
    }

    #[test]
    fn a_condition_as_strict_as_another_stops_all_that_it_stops(one in condition(), other in condition(), amount in option::of(0i64..5),
        said in vec(select(&["a", "b", "c", "d"][..]).prop_map(MemberId::new), 0..4)) {
        let passes = |condition: &Condition| {
            let wanted = condition.from.is_none_or(|from| amount.is_none_or(|amount| amount >= from));
            let mut counted: Vec<_> = said
                .iter()
                .filter(|by| condition.approvers.is_empty() || condition.approvers.contains(by))
                .collect();
            counted.sort_unstable();
            counted.dedup();
            !wanted || counted.len() >= usize::from(condition.needed)
        };
        prop_assert!(!one.is_as_strict_as(&other) || !passes(&one) || passes(&other));
    }

    #[test]
    fn allowed_beats_with_approval_beats_nothing(by in bearer("a"), line in a_line(), permission in select(&Permission::ALL[..])) {
        for on in [Subject::Organization, Subject::Line(&line)] {
            let alone = |holding: &Holding| {
                let decision = decide(&Bearer { holdings: vec![holding.clone()], ..by.clone() }, permission, &on);
                (holding.role.clone(), decision)
            };
            let each: Vec<_> = by.holdings.iter().map(alone).collect();
            let outright = each.iter().any(|(_, decision)| decision.allows());
            let at_all = each.iter().any(|(_, decision)| decision.may());
            let together = decide(&by, permission, &on);
            for amount in 0..5 {
                let asks = each.iter().all(|(_, one)| !one.allows() && (!one.may() || one.asks_for(amount)));
                prop_assert_eq!(together.may() && !together.allows() && together.asks_for(amount), at_all && asks);
            }
            prop_assert_eq!((together.allows(), together.may()), (outright, at_all));
            if let Decision::Allowed(grant) | Decision::NeedsApproval(grant, _) = &together {
                let won = each.iter().any(|(role, decision)| *role == grant.role && *decision == together);
                prop_assert!(won, "{together:?}");
            }
        }
    }

    #[test]
    fn a_yes_counts_once_from_each_who_could_themselves(said in vec((select(&["a", "b", "c", "d"][..]), bearer("x")), 0..6),
        on in bearer("t"), condition in condition(), permission in select(&Permission::ALL[..])) {
        let said: Vec<Bearer> =
            said.into_iter().map(|(id, one)| Bearer { member: MemberId::new(id), ..one }).collect();
        let (all, asker) = (said.iter().collect::<Vec<_>>(), MemberId::new("a"));
        for on in [Subject::Organization, Subject::Member(&on)] {
            let mut counted: Vec<&MemberId> = Vec::new();
            for one in &said {
                let named = condition.approvers.is_empty() || condition.approvers.contains(&one.member);
                let Decision::Allowed(grant) = decide(one, permission, &on) else {
                    prop_assert!(!can_approve(one, &asker, permission, &on));
                    continue;
                };
                let able = grant.role.rank() >= Rank::Manager && one.member != asker;
                prop_assert_eq!(can_approve(one, &asker, permission, &on), able);
                if able && named && !counted.contains(&&one.member) {
                    counted.push(&one.member);
                }
            }
            let enough = counted.len() >= usize::from(condition.needed.max(1));
            prop_assert_eq!(Yes::of(&all, (&asker, false), permission, &on, &condition).is_some(), enough);
        }
    }
}
