//! How maintenance says its own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    access::Decision,
    accounts::{
        maintenance::{
            model::{Action, Possible},
            rules::Refusal,
        },
        model::LineState,
    },
    app::outcome::{Sayable, because},
    care::model::{Suspension, WorkState},
    money::Money,
    ui::Because,
    words::{self, Bilingual, spoken},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::NothingChanged => tr!("maintenance-refused-nothing-changed"),
            Self::State { state } => not_now(*state),
            Self::UnderWay { action, transaction } => tr!(
                "maintenance-refused-under-way",
                { "what" => self::action(*action), "transaction" => transaction.clone() }
            ),
            Self::Taken { transaction } => {
                tr!("maintenance-refused-taken", { "transaction" => transaction.clone() })
            }
            Self::NotScheduled => tr!("maintenance-refused-not-scheduled"),
            Self::FromPast => tr!("maintenance-refused-from-past"),
            Self::UntilEarly => tr!("maintenance-refused-until-early"),
            Self::NumberTaken => tr!("maintenance-refused-number-taken"),
            Self::SimTaken => tr!("maintenance-refused-sim-taken"),
            Self::SimWithoutNumber => tr!("maintenance-refused-sim-without-number"),
            Self::SimNotTaken => tr!("maintenance-refused-sim-not-taken"),
            Self::NoSuchPlan => tr!("maintenance-refused-no-such-plan"),
            Self::NotOfPlan { feature } => tr!("maintenance-refused-not-of-plan", { "feature" => name(feature) }),
            Self::Conflict { one, other } => {
                tr!("maintenance-refused-conflict", { "one" => name(one), "other" => name(other) })
            }
            Self::PlanTakesOtherSim => tr!("maintenance-refused-plan-takes-other-sim"),
            Self::NoAccountChosen => tr!("maintenance-refused-no-account-chosen"),
            Self::OutOfReach => tr!("maintenance-refused-out-of-reach"),
            Self::NoSuchCentre => tr!("maintenance-refused-no-such-centre"),
            Self::CentreReaches { permission } => {
                tr!("maintenance-refused-centre-reaches", { "what" => words::access::permission(*permission) })
            }
            Self::ValueTaken { identifier, .. } => {
                tr!("maintenance-refused-value-taken", { "identifier" => name(identifier) })
            }
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::FromPast => Some("from"),
            Self::UntilEarly => Some("until"),
            Self::NumberTaken => Some("number"),
            Self::SimTaken | Self::SimWithoutNumber => Some("iccid"),
            Self::SimNotTaken => Some("sim"),
            Self::NoAccountChosen | Self::OutOfReach => Some("to"),
            Self::NoSuchCentre | Self::CentreReaches { .. } => Some("centre"),
            _ => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "reason" => tr!("maintenance-reason"),
            "from" => tr!("maintenance-from"),
            "until" => tr!("maintenance-until"),
            "number" => tr!("maintenance-number"),
            "sim" => tr!("accounts-sim-kind"),
            "iccid" => tr!("maintenance-iccid"),
            "to" => tr!("maintenance-to"),
            "centre" => tr!("accounts-centre"),
            "name" => tr!("maintenance-name"),
            "email" => tr!("maintenance-email"),
            _ => tr!("accounts-identifiers"),
        }
    }
}

/// What the line's state makes impossible.
fn not_now(state: LineState) -> String {
    match state {
        LineState::Active => tr!("maintenance-refused-active"),
        LineState::Suspended => tr!("maintenance-refused-suspended"),
        LineState::Reserved => tr!("maintenance-refused-reserved"),
        LineState::Cancelled => tr!("maintenance-refused-cancelled"),
    }
}

/// What is done, as a button says it.
pub(crate) fn action(action: Action) -> String {
    match action {
        Action::Suspend => tr!("maintenance-suspend"),
        Action::CallOff => tr!("maintenance-call-off"),
        Action::Restore => tr!("maintenance-restore"),
        Action::Number => tr!("maintenance-change-number"),
        Action::Sim => tr!("maintenance-change-sim"),
        Action::Plan => tr!("maintenance-change-plan"),
        Action::Identifiers => tr!("maintenance-edit-identifiers"),
        Action::Move => tr!("maintenance-move"),
        Action::Pin => tr!("maintenance-make-pin"),
    }
}

/// What will happen, and who is told.
pub(super) fn follows(action: Action) -> String {
    match action {
        Action::Suspend => tr!("maintenance-suspend-text"),
        Action::CallOff => tr!("maintenance-call-off-text"),
        Action::Restore => tr!("maintenance-restore-text"),
        Action::Number => tr!("maintenance-change-number-text"),
        Action::Sim => tr!("maintenance-change-sim-text"),
        Action::Plan => tr!("maintenance-change-plan-text"),
        Action::Identifiers => tr!("maintenance-edit-identifiers-text"),
        Action::Move => tr!("maintenance-move-text"),
        Action::Pin => tr!("maintenance-make-pin-text"),
    }
}

/// Why this cannot be done: by this reader, or now.
pub(crate) fn off(possible: &Possible) -> Option<Because> {
    match (&possible.may, &possible.now) {
        (Decision::Denied(denial), _) => Some(because(denial)),
        (_, Some(refusal)) => Some(refusal.say().into()),
        (_, None) => None,
    }
}

pub(crate) fn suspension(reason: Suspension) -> String {
    match reason {
        Suspension::LostOrStolen => tr!("maintenance-lost-or-stolen"),
        Suspension::Temporary => tr!("maintenance-temporary"),
        Suspension::Seasonal => tr!("maintenance-seasonal"),
        Suspension::NonPayment => tr!("maintenance-non-payment"),
    }
}

/// Where a work stands that is not over.
pub(crate) fn state(state: WorkState) -> String {
    match state {
        WorkState::Pending => tr!("maintenance-work-pending"),
        WorkState::Held => tr!("maintenance-work-held"),
        WorkState::InProgress => tr!("maintenance-work-in-progress"),
        _ => tr!("maintenance-work-acknowledged"),
    }
}

/// *$45.00 a month*
pub(crate) fn monthly(money: &Money) -> String {
    tr!("maintenance-monthly", { "amount" => words::money(money) })
}

pub(crate) fn name(name: &Bilingual) -> String {
    name.read(spoken()).0.to_owned()
}
