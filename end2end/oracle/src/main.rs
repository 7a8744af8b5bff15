//! The oracle: the policy of `src/access`, compared on random cases with the same rules stated in Cedar (`policies.cedar`).
//!
//! `oracle [CASES [SEED]]` prints how many cases agreed; the first that do not are printed whole.

#[allow(dead_code, unused_imports, reason = "the house’s own modules, of which the policy is compared")]
#[path = "../../../src/access/mod.rs"]
mod access;
mod cases;
#[allow(dead_code, reason = "as above")]
#[path = "../../../src/ids.rs"]
mod ids;
mod judge;
mod words;

use std::process::ExitCode;

use access::{Decision, Subject, can_approve, can_grant, decide};
use cases::{Case, On};
use judge::{Answer, Judge};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut number = |otherwise| arguments.next().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let (cases, seed) = (number(100_000), number(fastrand::u64(..)));
    let (judge, mut dice) = (Judge::new(), fastrand::Rng::with_seed(seed));
    let (mut allowed, mut asking, mut differ) = (0_u64, 0_u64, 0_u64);
    for _ in 0..cases {
        let case = Case::drawn(&mut dice);
        let (ours, theirs) = (ours(&case), judge.says(&case));
        allowed += u64::from(ours == Answer::Yes);
        asking += u64::from(ours == Answer::WithApproval);
        if ours != theirs {
            differ += 1;
            if differ <= 3 {
                println!("the policy says {ours:?}, the oracle {theirs:?}: {case:#?}");
            }
        }
    }
    println!(
        "proved: {cases} random cases compared with the oracle (seed {seed}): {allowed} allowed, {asking} with approval, {differ} differ"
    );
    println!("{} passed, {} failed", u64::from(differ == 0), u64::from(differ > 0));
    ExitCode::from(u8::from(differ > 0))
}

fn ours(case: &Case) -> Answer {
    match case {
        Case::Act { by, permission, on, amount } => match decide(by, *permission, &subject(on)) {
            Decision::NeedsApproval(_, condition) if condition.is_for(*amount) => Answer::WithApproval,
            Decision::Allowed(_) | Decision::NeedsApproval(..) => Answer::Yes,
            Decision::Denied(_) => Answer::No,
        },
        Case::Approve { by, asker, permission, on } => Answer::of(can_approve(by, asker, *permission, &subject(on))),
        Case::Grant { by, role, permissions } => Answer::of(can_grant(by, role, *permissions)),
    }
}

fn subject(on: &On) -> Subject<'_> {
    match on {
        On::Organization => Subject::Organization,
        On::Member(bearer) => Subject::Member(bearer),
        On::Account(account) => Subject::Account(account),
        On::Line(line) => Subject::Line(line),
        On::Case(case) => Subject::Case(case),
    }
}
