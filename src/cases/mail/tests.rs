//! Answers by example and by property: what is cut off, what nobody wrote, what is read of a message.

use proptest::prelude::*;

use super::{
    model::{Attached, Came},
    reading::read,
    rules::{answer, bare, seen},
};

/// How programs write what they answer to, around it: above the quoted letter, and before each of its lines.
const QUOTES: [(&str, &str); 12] = [
    ("On Thu, Nov 26, 2026 at 10:00 AM Enlace <case+0a@reply.test> wrote:\n", "> "),
    ("On Thu, Nov 26, 2026 at 10:00 AM Cobalt Freight Support\n<case+0a@reply.test> wrote:\n", "> "),
    ("El jue, 26 nov 2026 a las 10:00, Enlace (<case+0a@reply.test>) escribió:\n", "> "),
    ("El jue, 26 nov 2026 a las 10:00, Enlace\n(<case+0a@reply.test>)\nescribió:\n\n", ">"),
    ("On Nov 26, 2026, at 10:00, Enlace <case+0a@reply.test> wrote:\n\n", ""),
    ("El 26 nov 2026, a las 10:00, Enlace <case+0a@reply.test> escribió:\n\n", "> "),
    ("-----Original Message-----\nFrom: Enlace\nSent: Thursday\nTo: Carlos\nSubject: x\n\n", ""),
    ("-----Mensaje original-----\nDe: Enlace\nEnviado el: jueves\nPara: Carlos\nAsunto: x\n\n", ""),
    ("________________________________\nFrom: Enlace <a@b.test>\nSent: Thursday\nTo: Carlos\nSubject: x\n\n", ""),
    ("*De:* Enlace <a@b.test>\n*Enviado:* jueves, 26 de noviembre\n*Para:* Carlos\n*Asunto:* x\n\n", ""),
    ("De : Enlace <a@b.test>\nFecha: jueves\nPara: Carlos\nAsunto: x\n\n", ""),
    ("", ""),
];
const SIGNATURES: [&str; 5] = [
    "",
    "\n\n-- \nCarlos Vega\nCobalt Freight",
    "\n\nSent from my iPhone",
    "\n\nEnviado desde mi iPhone",
    "\n\nObtener Outlook para iOS",
];

/// The beginning of a letter, as it is sent.
fn letter(above: &str) -> String {
    format!("{above}\n\nHello Carlos,\n\n“Does the light blink?”\n\n-- \nEnlace\nhttps://portal.test\n")
}

fn quoted(text: &str, mark: &str) -> String {
    text.lines().flat_map(|line| [mark, line, "\n"]).collect()
}

#[test]
fn only_the_writers_own_words_are_left() {
    for above in ["— Write your answer above this line —", "— Escribe tu respuesta encima de esta línea —"] {
        for (head, mark) in QUOTES {
            for signature in SIGNATURES {
                for end in ["\n", "\r\n"] {
                    let own = "Sí, parpadea.\n\n1) red\n2) green";
                    let whole = format!("{own}{signature}\n\n{head}{}", quoted(&letter(above), mark));
                    assert_eq!(answer(&whole.replace('\n', end)), own, "{whole}");
                }
            }
        }
    }
}

#[test]
fn what_stands_below_or_between_quotes_is_kept() {
    let head = "El jue, 26 nov 2026 a las 10:00, Enlace (<a@b.test>) escribió:\n";
    assert_eq!(answer(&format!("{head}> ¿Parpadea?\n\nSí.\n\n> ¿Rojo?\n\nNo, verde.")), "Sí.\n\n\nNo, verde.");
    let below = format!("{head}{}\nSí, parpadea.", quoted(&letter("— Write your answer above this line —"), "> "));
    assert_eq!(answer(&below), "Sí, parpadea.");
}

#[test]
fn what_only_looks_like_a_quote_stays() {
    for text in [
        "On Monday it failed.\nI wrote:\nnothing.",
        "El lunes falló y el sistema escribió: error 5",
        "From: the router\nTo nobody",
        "De: la oficina\nsin señal",
        "Our log says\n--- a\n--- b",
        "A - B\n---\nC",
        "Sent from my desk, by hand, yesterday.\nIt did not arrive.",
    ] {
        assert_eq!(answer(text), text);
    }
    assert_eq!(answer("-- \nCarlos"), "");
    assert_eq!(answer("\n> all of it\n> quoted\n"), "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_text_without_quotes_stays_as_it_is(words in "[a-zñáéíóú0-9 ,.!?\n]{0,300}") {
        prop_assume!(!words.contains("wrote:") && !words.contains("escribió:"));
        let trimmed = words.trim_matches(['\n', ' ', '\t']);
        prop_assert_eq!(answer(&words), trimmed);
    }

    #[test]
    fn whatever_is_answered_is_found_again(
        words in "[a-zñáéíóú0-9][a-zñáéíóú0-9 ,.!?\n]{0,200}[a-z]", quote in 0..QUOTES.len(), signature in 0..SIGNATURES.len(),
    ) {
        let (head, mark) = QUOTES[quote];
        let above = "— Escribe tu respuesta encima de esta línea —";
        let whole = format!("{words}{}\n\n{head}{}", SIGNATURES[signature], quoted(&letter(above), mark));
        prop_assert_eq!(answer(&whole), words);
    }

    #[test]
    fn nothing_that_comes_breaks_anything(raw in any::<Vec<u8>>(), text in any::<String>()) {
        let _ = read(&raw, |_| false);
        let _ = read(format!("From: a@b.test\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n{text}").as_bytes(), |_| false);
        let said = bare(&seen(&answer(&text)));
        let hidden = said.contains(['\0', '\u{202E}', '\u{200B}']);
        prop_assert!(!hidden);
    }
}

fn came(head: &str, body: &str) -> Came {
    read(format!("{head}\n\n{body}").replace('\n', "\r\n").as_bytes(), |id| id.starts_with("letter."))
        .expect("a message")
}

#[test]
fn what_nobody_wrote_is_known() {
    let why = |head: &str| came(&format!("From: carlos@cobalt.test\n{head}"), "Hola").automatic;
    for head in [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; x=y",
        "Precedence: bulk",
        "precedence: AUTO_REPLY",
        "List-Id: <list.x.test>",
        "X-Auto-Response-Suppress: All",
        "X-Autoreply: yes",
        "Return-Path: <>",
        "Message-ID: <letter.abc@x.test>",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
    ] {
        assert!(why(head).is_some(), "{head}");
    }
    for head in
        ["Auto-Submitted: no", "Precedence: first-class", "Message-ID: <abc@x.test>", "Return-Path: <carlos@x.test>"]
    {
        assert_eq!(why(head), None, "{head}");
    }
    assert!(came("From: MAILER-DAEMON@x.test", "Undelivered").automatic.is_some());
}

#[test]
fn the_text_is_found_in_whatever_way_it_is_written() {
    let latin = b"From: c@x.test\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nS\xed, ma\xf1ana";
    assert_eq!(read(latin, |_| false).expect("a message").text, "Sí, mañana");
    let wrong = b"From: c@x.test\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nma\xf1ana";
    assert!(read(wrong, |_| false).expect("a message").text.starts_with("ma"));
    let unknown = b"From: c@x.test\r\nContent-Type: text/plain; charset=klingon\r\n\r\nnuqneH";
    assert_eq!(read(unknown, |_| false).expect("a message").text, "nuqneH");
    let html = came(
        "From: Carlos <C@X.test>\nContent-Type: text/html; charset=utf-8",
        "<style>p{color:red}</style><p>S&iacute;, parpadea.</p><p>Verde</p><script>alert(1)</script>\
         <div>El jue, 26 nov 2026 a las 10:00, Enlace &lt;a@b.test&gt; escribi&oacute;:</div><blockquote>Hola</blockquote>",
    );
    assert_eq!(
        answer(&html.text).split_whitespace().collect::<Vec<_>>(),
        ["Sí,", "parpadea.", "Verde"],
        "{}",
        html.text
    );
    assert_eq!(html.from, ["c@x.test"]);
}

#[test]
fn files_are_found_with_their_names_and_small_pictures_of_a_text_are_not_files() {
    let whole = came(
        "From: c@x.test\nContent-Type: multipart/mixed; boundary=x",
        "--x\nContent-Type: text/plain\n\nAquí está\n\
         --x\nContent-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Disposition: inline\n\
         Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\
         --x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\
         Content-Disposition: attachment; filename*=utf-8''%e2%80%aefoto%20ma%c3%b1ana.png\n\niVBORw0KGgo=\n\
         --x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../bill.pdf\"\n\n%PDF-1.7\n--x--\n",
    );
    let names: Vec<&str> = whole.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["\u{202e}foto mañana.png", "../../bill.pdf"]);
    assert_eq!(whole.text.trim(), "Aquí está");
    let Attached { content, .. } = &whole.files[0];
    assert_eq!(content, b"\x89PNG\r\n\x1a\n");
}

#[test]
fn texts_around_a_picture_are_one_text() {
    let whole = came(
        "From: c@x.test\nContent-Type: multipart/mixed; boundary=x",
        "--x\nContent-Type: text/plain\n\nBefore\n\
         --x\nContent-Type: image/jpeg; name=IMG_1.jpg\nContent-Disposition: inline; filename=IMG_1.jpg\n\n\u{1}\u{2}\n\
         --x\nContent-Type: text/plain\n\nAfter\n\n--x--\n",
    );
    assert_eq!(answer(&whole.text).split_whitespace().collect::<Vec<_>>(), ["Before", "After"]);
    assert_eq!(whole.files.len(), 1);
}
