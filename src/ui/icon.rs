//! Pictures: icons out of the one sprite, and the initials that stand for a person.
//!
//! Always true: both are hidden from screen readers, since the words stand beside them.

use leptos::prelude::*;

/// One drawing of `/sprite.svg`, in the colour of the text around it.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=["/sprite.svg#", name].concat()></use>
        </svg>
    }
}

/// How large a face is drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum AvatarSize {
    #[default]
    Small,
    Large,
}

/// A person's initials on a tint that stays theirs.
#[component]
pub fn Avatar(#[prop(into)] name: String, #[prop(optional)] size: AvatarSize) -> impl IntoView {
    let large = if size == AvatarSize::Large { " large" } else { "" };
    view! {
        <span class=["avatar ", tint(&name), large].concat() aria-hidden="true">
            {initials(&name)}
        </span>
    }
}

/// The first letters of the first and the last word; capitals are made by the style sheet.
pub(super) fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(first_letter);
    let mut letters = words.next().unwrap_or_else(|| "–".to_owned());
    letters.extend(words.next_back());
    letters
}

/// A letter with its accents, also where these are characters of their own.
fn first_letter(word: &str) -> Option<String> {
    let mut rest = word.chars().skip_while(|c| !c.is_alphanumeric());
    let mut letter = String::from(rest.next()?);
    letter.extend(rest.take_while(|c| matches!(c, '\u{300}'..='\u{36f}')));
    Some(letter)
}

fn tint(name: &str) -> &'static str {
    const TINTS: [&str; 6] = ["tint-0", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5"];
    let sum = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    TINTS.get(sum % TINTS.len()).copied().unwrap_or(TINTS[0])
}
