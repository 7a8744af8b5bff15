//! What can be pressed: buttons, and links that look like them.
//!
//! Always true: a button that is off stays visible and reachable and says why; while off or pending a press does
//! nothing, and an off submit button does not submit, with JavaScript or without.

use super::{Icon, id::fresh};
use leptos::{ev::MouseEvent, prelude::*};

/// The weight of an action. One `Main` a view.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    Main,
    #[default]
    Plain,
    /// Takes something away.
    Stop,
    /// No border: for bars, menus and rows.
    Quiet,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button main",
            Self::Plain => "button",
            Self::Stop => "button stop",
            Self::Quiet => "button quiet",
        }
    }
}

/// What a press does by itself.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonAction {
    #[default]
    Press,
    /// Sends the form that the button stands in.
    Submit,
}

/// A button.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] action: ButtonAction,
    /// The action is under way.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// Why it cannot be pressed now; `None` inside: it can.
    #[prop(optional, into)]
    off_because: Option<Signal<Option<Because>>>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(optional, into)] value: Option<String>,
    /// The id of a form elsewhere on the page.
    #[prop(optional)]
    form: Option<&'static str>,
    #[prop(optional)] icon: Option<&'static str>,
    /// The accessible name, where the only child is an icon.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    #[prop(optional)] on_press: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let is_off = move || off_because.is_some_and(|why| why.with(Option::is_some));
    let is_inert = move || is_off() || pending.get();
    let reason_id = off_because.map(|_| fresh("why"));
    let press = move |event: MouseEvent| {
        if is_inert() {
            event.prevent_default();
            event.stop_immediate_propagation();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let button = view! {
        <button
            class=if label.is_some() { [kind.class(), " bare"].concat() } else { kind.class().to_owned() }
            type=move || if action == ButtonAction::Submit && !is_off() { "submit" } else { "button" }
            name=name
            value=value
            form=form
            aria-label=move || label.map(|label| label.get())
            aria-disabled=move || is_inert().then_some("true")
            aria-busy=move || pending.get().then_some("true")
            aria-describedby=reason_id.clone()
            on:click=press
        >
            {icon.map(|name| view! { <Icon name/> })}
            {children()}
        </button>
    }
    .into_any();
    match (off_because, reason_id) {
        (Some(why), Some(id)) => with_reason(button, why, id),
        _ => button,
    }
}

/// Why something cannot be done, and the way on, if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    pub why: String,
    /// An address, and what the link to it says.
    pub way: Option<(String, String)>,
}

impl From<String> for Because {
    fn from(why: String) -> Self {
        Self { why, way: None }
    }
}

/// The same where it is read.
#[component]
pub fn Reason(
    because: Because,
    /// The text's own, where a button is described by it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let Because { why, way } = because;
    let role = id.as_ref().map(|_| "tooltip");
    let link = way.map(|(href, text)| {
        let id = id.clone();
        view! { " " <a class="way-on" href=href aria-describedby=id>{text}</a> }
    });
    view! { <span role=role id=id>{why}</span> {link} }
}

fn with_reason(button: AnyView, why: Signal<Option<Because>>, id: String) -> AnyView {
    let hushed = RwSignal::new(false);
    view! {
        <span
            class="reasoned"
            class:hushed=hushed
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    hushed.set(true);
                }
            }
            on:focusout=move |_| hushed.set(false)
            on:mouseleave=move |_| hushed.set(false)
        >
            {button}
            <span class="reason" hidden=move || why.with(Option::is_none)>
                {move || why.get().map(|because| view! { <Reason because id=id.clone()/> })}
            </span>
        </span>
    }
    .into_any()
}

/// A link that looks like a button: it goes somewhere, it changes nothing.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] icon: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {icon.map(|name| view! { <Icon name/> })}
            {children()}
        </a>
    }
}
