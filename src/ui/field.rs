//! One line that somebody types into, and the frame that every kind of field shares.
//!
//! Always true: label, hint, error, control, in that order, tied together by ids; the control is built once and never
//! again, so what was typed outlives an error, a change of language and every other update; the browser judges nothing,
//! the server does.

use super::Icon;
use leptos::prelude::*;

/// Whether a field may stay empty.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Need {
    Required,
    #[default]
    Optional,
}

impl Need {
    /// Only the mark for screen readers: `required` itself would let the browser refuse in its own language.
    pub(super) fn aria(self) -> Option<&'static str> {
        (self == Self::Required).then_some("true")
    }

    pub(super) const fn label_class(self) -> &'static str {
        match self {
            Self::Required => "label needed",
            Self::Optional => "label",
        }
    }
}

/// What is typed, for keyboards and password managers.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    Email,
    Password,
    Tel,
    Search,
    /// A day, `2026-12-31`.
    Date,
    /// A moment, `2026-12-31T14:30`.
    Moment,
}

impl FieldKind {
    /// E-mail is text here: `type=email` rewrites and refuses addresses in the browser's language.
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Email => "text",
            Self::Password => "password",
            Self::Tel => "tel",
            Self::Search => "search",
            Self::Date => "date",
            Self::Moment => "datetime-local",
        }
    }

    fn input_mode(self) -> Option<&'static str> {
        (self == Self::Email).then_some("email")
    }

    fn is_literal(self) -> bool {
        matches!(self, Self::Email | Self::Password)
    }
}

/// The two labels of the eye that shows a password.
#[derive(Clone)]
pub struct Reveal {
    pub show: Signal<String>,
    pub hide: Signal<String>,
}

/// A line to type into.
#[component]
pub fn Field(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] kind: FieldKind,
    /// What stands there at first. Never used for a password.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: Need,
    #[prop(optional)] autocomplete: Option<&'static str>,
    /// The element's id, where `name` is not unique on the page.
    #[prop(optional)]
    id: Option<&'static str>,
    #[prop(optional)] reveal: Option<Reveal>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let shown = RwSignal::new(false);
    let value = (kind != FieldKind::Password && !value.is_empty()).then_some(value);
    let input = view! {
        <input
            class="input"
            id=id
            name=name
            value=value
            type=move || if shown.get() { "text" } else { kind.input_type() }
            inputmode=kind.input_mode()
            autocomplete=autocomplete
            autocapitalize=kind.is_literal().then_some("none")
            spellcheck=kind.is_literal().then_some("false")
            aria-required=required.aria()
            aria-invalid=wrong(error)
            aria-describedby=described(id, hint.is_some(), error)
        />
    };
    let control = match reveal {
        Some(labels) => view! { <span class="with-eye">{input} {eye(labels, shown)}</span> }.into_any(),
        None => input.into_any(),
    };
    framed(id, label, hint, error, required, control)
}

/// The eye: it comes with JavaScript, since without it it could do nothing.
fn eye(labels: Reveal, shown: RwSignal<bool>) -> AnyView {
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    view! {
        <button
            class="button quiet bare eye"
            type="button"
            hidden=move || !awake.get()
            aria-label=move || if shown.get() { labels.hide.get() } else { labels.show.get() }
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            <Show when=move || shown.get() fallback=|| view! { <Icon name="eye"/> }>
                <Icon name="eye-off"/>
            </Show>
        </button>
    }
    .into_any()
}

/// A value that is shown among the fields and cannot be changed.
#[component]
pub fn Fixed(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(optional)] required: Need,
    #[prop(optional, into)] hint: Option<Signal<String>>,
) -> impl IntoView {
    view! {
        <dl class="field fixed">
            <dt class=required.label_class()>{label}</dt>
            <dd class="fixed-value">{value}</dd>
            {hint.map(|hint| view! { <dd class="hint">{hint}</dd> })}
        </dl>
    }
}

/// Label, hint, error and control.
pub(super) fn framed(
    id: &'static str,
    label: Signal<String>,
    hint: Option<Signal<String>>,
    error: Signal<Option<String>>,
    required: Need,
    control: AnyView,
) -> AnyView {
    view! {
        <div class="field">
            <label class=required.label_class() for=id>{label}</label>
            {notes(id, hint, error)}
            {control}
        </div>
    }
    .into_any()
}

/// Hint and error, with the ids that [`described`] names.
pub(super) fn notes(id: &'static str, hint: Option<Signal<String>>, error: Signal<Option<String>>) -> AnyView {
    let hint = hint.map(|hint| view! { <p class="hint" id=[id, "-hint"].concat()>{hint}</p> });
    let error = move || {
        error.get().map(|error| {
            view! {
                <p class="error" id=[id, "-error"].concat()>
                    <Icon name="warning"/>
                    <span>{error}</span>
                </p>
            }
        })
    };
    view! { {hint} {error} }.into_any()
}

/// The value of `aria-describedby`.
pub(super) fn described(
    id: &'static str,
    has_hint: bool,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Send + Sync + Clone + 'static {
    move || match (has_hint, error.with(Option::is_some)) {
        (true, true) => Some([id, "-hint ", id, "-error"].concat()),
        (true, false) => Some([id, "-hint"].concat()),
        (false, true) => Some([id, "-error"].concat()),
        (false, false) => None,
    }
}

/// The value of `aria-invalid`.
pub(super) fn wrong(
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<&'static str> + Send + Sync + Clone + 'static {
    move || error.with(Option::is_some).then_some("true")
}
