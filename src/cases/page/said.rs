//! How cases say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    app::outcome::Sayable,
    cases::{
        model::{About, CaseSort, CaseState, Category, Rating, Said, Severity, Tie, Whose},
        rules::Refusal,
    },
    people::model::readable,
    ui::Tone,
};

pub(crate) fn state(state: CaseState) -> String {
    match state {
        CaseState::Acknowledged => tr!("cases-state-new"),
        CaseState::InProgress => tr!("cases-state-with-us"),
        CaseState::Pending => tr!("cases-state-waiting"),
        CaseState::Held => tr!("cases-state-held"),
        CaseState::Resolved => tr!("cases-state-solved"),
        CaseState::Closed => tr!("cases-state-closed"),
    }
}

/// As staff say it.
pub(crate) fn state_to_staff(one: CaseState) -> String {
    match one {
        CaseState::Pending => tr!("cases-state-waits-for-customer"),
        other => state(other),
    }
}

pub(crate) const fn tone(state: CaseState) -> Tone {
    match state {
        CaseState::Pending | CaseState::Held => Tone::Wait,
        CaseState::Resolved => Tone::Good,
        CaseState::Acknowledged | CaseState::InProgress | CaseState::Closed => Tone::Plain,
    }
}

pub(crate) fn severity(severity: Severity) -> String {
    match severity {
        Severity::S1 => tr!("cases-severity-s1"),
        Severity::S2 => tr!("cases-severity-s2"),
        Severity::S3 => tr!("cases-severity-s3"),
        Severity::S4 => tr!("cases-severity-s4"),
    }
}

/// What it means, and what is promised.
pub(super) fn severity_means(severity: Severity) -> String {
    match severity {
        Severity::S1 => tr!("cases-severity-s1-means"),
        Severity::S2 => tr!("cases-severity-s2-means"),
        Severity::S3 => tr!("cases-severity-s3-means"),
        Severity::S4 => tr!("cases-severity-s4-means"),
    }
}

pub(crate) fn category(category: Category) -> String {
    match category {
        Category::Coverage => tr!("cases-category-coverage"),
        Category::VoiceQuality => tr!("cases-category-voice"),
        Category::Data => tr!("cases-category-data"),
        Category::Messaging => tr!("cases-category-messaging"),
        Category::Voicemail => tr!("cases-category-voicemail"),
        Category::WifiCalling => tr!("cases-category-wifi"),
        Category::Roaming => tr!("cases-category-roaming"),
        Category::Sim => tr!("cases-category-sim"),
        Category::Enrolment => tr!("cases-category-enrolment"),
        Category::Internet => tr!("cases-category-internet"),
        Category::Vpn => tr!("cases-category-vpn"),
        Category::Porting => tr!("cases-category-porting"),
        Category::HuntGroup => tr!("cases-category-hunt-group"),
        Category::Iot => tr!("cases-category-iot"),
        Category::Portal => tr!("cases-category-portal"),
        Category::Other => tr!("cases-category-other"),
    }
}

pub(crate) fn about(about: &About) -> String {
    match about {
        About::Organization => tr!("cases-about-organization"),
        About::Account { name, .. } => tr!("cases-about-account", { "name" => name.clone() }),
        About::Line { number, .. } => tr!("cases-about-line", { "number" => readable(number) }),
    }
}

pub(crate) fn beside(said: Said) -> Option<String> {
    match said {
        Said::Reply => None,
        Said::Question => Some(tr!("cases-said-question")),
        Said::Escalation => Some(tr!("cases-said-escalation")),
        Said::Solution => Some(tr!("cases-said-solution")),
        Said::Reason => Some(tr!("cases-said-reason")),
    }
}

pub(crate) fn rating(rating: Rating) -> String {
    match rating {
        Rating::VeryPoor => tr!("cases-rating-1"),
        Rating::Poor => tr!("cases-rating-2"),
        Rating::Fair => tr!("cases-rating-3"),
        Rating::Good => tr!("cases-rating-4"),
        Rating::VeryGood => tr!("cases-rating-5"),
    }
}

pub(super) fn whose(whose: Whose) -> String {
    match whose {
        Whose::Mine => tr!("cases-mine"),
        Whose::Watching => tr!("cases-watching"),
    }
}

pub(super) fn sort(sort: CaseSort) -> String {
    match sort {
        CaseSort::Latest => tr!("cases-sort-latest"),
        CaseSort::Newest => tr!("cases-sort-newest"),
    }
}

/// What another case is to this one.
pub(crate) fn tie(tie: Tie) -> String {
    match tie {
        Tie::Into => tr!("cases-tie-into"),
        Tie::Parent => tr!("cases-tie-parent"),
        Tie::Child => tr!("cases-tie-child"),
        Tie::Related => tr!("cases-tie-related"),
        Tie::From => tr!("cases-tie-from"),
    }
}

/// What happens next, in a sentence.
pub(super) fn next(state: CaseState, assigned: bool) -> String {
    match state {
        CaseState::Acknowledged if !assigned => tr!("cases-next-new"),
        CaseState::Acknowledged | CaseState::InProgress => tr!("cases-next-with-us"),
        CaseState::Pending => tr!("cases-next-waiting"),
        CaseState::Held => tr!("cases-next-held"),
        CaseState::Resolved => tr!("cases-next-solved"),
        CaseState::Closed => tr!("cases-next-closed"),
    }
}

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::Closed => tr!("cases-refused-closed"),
            Self::Solved => tr!("cases-refused-solved"),
            Self::NotSolved => tr!("cases-refused-not-solved"),
            Self::EscalatedAlready => tr!("cases-refused-escalated"),
            Self::RatedAlready => tr!("cases-refused-rated"),
            Self::NotClosed => tr!("cases-refused-not-closed"),
            Self::TooLate => tr!("cases-refused-too-late"),
            Self::NotYours => tr!("cases-refused-not-yours"),
            Self::NoSuchPlace => tr!("cases-refused-no-place"),
            Self::NoSuchLine => tr!("cases-refused-no-line"),
            Self::NoSuchColleague { address } => tr!("cases-refused-no-colleague", { "address" => address.clone() }),
            Self::NotForOthers => tr!("cases-refused-not-for-others"),
            Self::NoSuchOpener => tr!("cases-refused-no-opener"),
            Self::TooManyWatchers => tr!("cases-refused-too-many"),
            Self::WatchesAlready => tr!("cases-refused-watches"),
            Self::NotWatching => tr!("cases-refused-not-watching"),
            Self::NotConfidential => tr!("cases-refused-not-confidential"),
            Self::NothingChanged => tr!("cases-refused-nothing"),
            Self::TakenBy { name } => tr!("cases-refused-taken", { "name" => name.clone() }),
            Self::NotFromHere => tr!("cases-refused-not-from-here"),
            Self::NoSuchStaff => tr!("cases-refused-no-staff"),
            Self::Gone => tr!("cases-refused-gone"),
            Self::FileGone => tr!("files-gone"),
            Self::FileNotPutIn => tr!("files-not-put-in"),
            Self::Merged => tr!("cases-refused-merged"),
            Self::NoSuchCase => tr!("cases-refused-no-case"),
            Self::SameCase => tr!("cases-refused-same"),
            Self::LinkedAlready => tr!("cases-refused-linked"),
            Self::NotLinked => tr!("cases-refused-not-linked"),
            Self::TooManyLinks => tr!("cases-refused-links"),
            Self::HasParent => tr!("cases-refused-has-parent"),
            Self::Circle => tr!("cases-refused-circle"),
            Self::TooManyGenerations => tr!("cases-refused-generations"),
            Self::OtherClosed => tr!("cases-refused-other-closed"),
            Self::OtherMerged { number } => tr!("cases-refused-other-merged", { "number" => number.clone() }),
            Self::MoreWouldSee => tr!("cases-refused-more-see"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NoSuchPlace => Some("about"),
            Self::NoSuchLine => Some("line"),
            Self::NotForOthers | Self::NoSuchOpener => Some("behalf"),
            Self::NoSuchStaff => Some("to"),
            Self::FileGone | Self::FileNotPutIn => Some("upload"),
            Self::NotConfidential => Some("confidential"),
            Self::NoSuchCase
            | Self::SameCase
            | Self::LinkedAlready
            | Self::TooManyLinks
            | Self::HasParent
            | Self::Circle
            | Self::TooManyGenerations
            | Self::OtherClosed
            | Self::OtherMerged { .. }
            | Self::MoreWouldSee => Some("number"),
            Self::NoSuchColleague { .. } | Self::TooManyWatchers | Self::WatchesAlready => Some("watchers"),
            _ => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "about" => tr!("cases-about"),
            "line" => tr!("cases-line"),
            "category" => tr!("cases-category"),
            "severity" => tr!("cases-severity"),
            "subject" => tr!("cases-subject"),
            "description" => tr!("cases-description"),
            "behalf" => tr!("cases-behalf"),
            "watchers" => tr!("cases-watchers"),
            "confidential" => tr!("cases-confidential"),
            "to" => tr!("cases-care-to"),
            "note" => tr!("cases-care-note"),
            "number" => tr!("cases-care-number"),
            "tie" => tr!("cases-care-tie"),
            "why" => tr!("cases-escalate-why"),
            "rating" => tr!("cases-rating"),
            "words" => tr!("cases-rating-words"),
            "reason" | "again" | "missing" => tr!("cases-reason"),
            _ => tr!("cases-text"),
        }
    }
}
