/** The widths at which layouts change, and why there. A test holds that no style sheet knows another. */
export const breakpoints: readonly { width: string; why: string }[] = [
  { width: '30rem', why: 'Darunter werden Tabellen im Text enger gesetzt: ein Telefon, hochkant.' },
  { width: '36rem', why: 'Zwei kurze Angaben passen nebeneinander.' },
  { width: '40rem', why: 'Art, Satz und Quelle einer Zeile passen nebeneinander.' },
  { width: '44rem', why: 'Zwei Spalten mit lesbaren Zeilen; gilt auch auf Papier.' },
  { width: '48rem', why: 'Große Bilder haben Platz: Namen auf der Karte, Titel im Monat.' },
  { width: '60rem', why: 'Das Inhaltsverzeichnis passt neben einen Text voller Zeilenlänge.' },
];
