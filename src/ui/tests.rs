//! What the server writes: above all, that nobody's text becomes markup.

use super::{icon::initials, *};
use futures::{StreamExt, stream};
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;

const EVIL: &str = "</textarea></title><script>alert(1)</script> & co";

fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}

#[test]
fn a_text_area_escapes_what_stands_in_it() {
    let html = html(|| view! { <TextArea name="t" label="t" value=EVIL/> }.into_any());
    assert!(!html.contains("<script"), "{html}");
    assert!(
        html.contains("&lt;/textarea&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</textarea>"),
        "{html}"
    );
}

#[test]
fn a_text_area_keeps_a_first_line_break_and_stays_empty_when_empty() {
    let text = |value: &'static str| html(move || view! { <TextArea name="t" label="t" value=value/> }.into_any());
    assert!(text("\nx").contains(">\n\nx</textarea>"));
    assert!(text("").contains(">\n</textarea>"));
}

#[tokio::test]
async fn a_title_is_escaped() {
    // A second start in this process is refused, and means the same.
    let _ = any_spawner::Executor::init_tokio();
    let (context, output) = ServerMetaContext::new();
    let owner = Owner::new();
    let _body = owner.with(|| {
        provide_context(context);
        leptos_meta::provide_meta_context();
        view! { <Title text=EVIL/> }.into_any().to_html()
    });
    let page = stream::iter(["<html><head><!--HEAD--></head><body></body></html>".to_owned()]);
    let page: String = output.inject_meta_context(page).await.collect().await;
    assert!(
        page.contains("<title>&lt;/textarea&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</title>"),
        "{page}"
    );
}

#[test]
fn initials_are_letters_with_their_accents() {
    assert_eq!(initials("Ivonne Íñiguez"), "IÍ");
    assert_eq!(initials("Ivonne I\u{301}ñiguez"), "II\u{301}");
    assert_eq!(initials("  María de la Cruz "), "MC");
    assert_eq!(initials("(Nora) 'Reyes"), "NR");
    assert_eq!(initials("Cher"), "C");
    assert_eq!(initials("\u{202e} … "), "–");
}

#[test]
fn a_button_that_is_off_does_not_submit_and_says_why() {
    let html = html(|| {
        view! { <Button action=ButtonAction::Submit off_because=Some(Because::from("Because.".to_owned()))>"x"</Button> }.into_any()
    });
    assert!(html.contains(r#"type="button""#) && html.contains(r#"aria-disabled="true""#), "{html}");
    let id = html.split(r#"aria-describedby=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("none");
    assert!(html.contains(&[r#"id=""#, id, r#"""#].concat()) && html.contains("Because."), "{html}");
}

#[test]
fn a_password_is_never_written_back() {
    let html = html(|| view! { <Field name="p" label="p" kind=FieldKind::Password value="secret"/> }.into_any());
    assert!(!html.contains("secret"), "{html}");
}

#[test]
fn nothing_carries_a_style_or_a_handler() {
    let html = html(|| view! { <gallery::Gallery/> }.into_any());
    for forbidden in [" style=", " onclick=", " onerror=", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}
