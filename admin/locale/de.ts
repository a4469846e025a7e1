/**
 * Decap's German texts (decap-cms-locales 3.8.2), with the missing ones added and some in our words: „du“,
 * short sentences, the stages Entwurf, In Prüfung and Bereit. `de.test.ts` holds that no text of Decap is
 * without German.
 */
import de from 'decap-cms-locales/dist/esm/de/index.js';
import merge from 'lodash/merge.js';

import type { ForgeKind } from '#site/forge-settings.ts';

const ours = {
  auth: {
    login: 'Anmelden',
    loggingIn: 'Du wirst angemeldet …',
    loginWithGitHub: 'Mit GitHub anmelden',
    loginWithGitLab: 'Mit GitLab anmelden',
    loginWithForgejo: 'Mit Forgejo anmelden',
    errors: {
      email: 'Bitte gib deine E-Mail-Adresse ein.',
      password: 'Bitte gib dein Passwort ein.',
      identitySettings: 'Die Anmeldung ist nicht eingerichtet.',
    },
  },
  app: {
    header: { content: 'Einträge', workflow: 'Entwürfe', quickAdd: 'Neu anlegen' },
    app: {
      errorHeader: 'Die Einstellungen der Redaktion ließen sich nicht laden.',
      configErrors: 'Fehler in den Einstellungen',
      checkConfigYml: 'Bitte gib der Technik Bescheid.',
      loadingConfig: 'Die Redaktion wird geladen …',
      waitingBackend: 'Es wird auf den Server gewartet …',
    },
    notFoundPage: { header: 'Diese Seite gibt es nicht' },
  },
  collection: {
    sidebar: {
      collections: 'Bereiche',
      allCollections: 'allen Bereichen',
      searchAll: 'Überall suchen',
      searchIn: 'Suchen in',
    },
    collectionTop: {
      viewAsList: 'Als Liste zeigen',
      viewAsGrid: 'Als Kacheln zeigen',
      newButton: '%{collectionLabel} anlegen',
      newButtonAriaLabel: '%{collectionLabel} anlegen',
      searchResults: 'Gefunden zu „%{searchTerm}“',
      searchResultsInCollection: 'Gefunden zu „%{searchTerm}“ in %{collection}',
    },
    entries: {
      loadingEntries: 'Die Einträge werden geladen …',
      cachingEntries: 'Die Einträge werden zwischengespeichert …',
      longerLoading: 'Das kann einige Minuten dauern.',
      noEntries: 'Hier gibt es noch keinen Eintrag.',
      unpublishedHeader: 'Noch nicht veröffentlicht',
    },
    defaultFields: { author: { label: 'Geschrieben von' }, updatedOn: { label: 'Geändert am' } },
  },
  editor: {
    editorControl: { field: { optional: 'freiwillig', widgetLabel: 'Feld %{widgetLabel}' } },
    editorControlPane: {
      widget: {
        required: '„%{fieldLabel}“ fehlt noch.',
        regexPattern: '„%{fieldLabel}“ passt noch nicht: %{pattern}.',
        processing: '„%{fieldLabel}“ wird noch verarbeitet.',
        range: '„%{fieldLabel}“ liegt zwischen %{minValue} und %{maxValue}.',
        min: '„%{fieldLabel}“ ist mindestens %{minValue}.',
        max: '„%{fieldLabel}“ ist höchstens %{maxValue}.',
        rangeCount: '„%{fieldLabel}“ braucht %{minCount} bis %{maxCount} Angaben.',
        rangeCountExact: '„%{fieldLabel}“ braucht genau %{count} Angaben.',
        rangeMin: '„%{fieldLabel}“: Bitte mindestens %{minCount} eintragen.',
        rangeMax: '„%{fieldLabel}“: Bitte höchstens %{maxCount} eintragen.',
        invalidPath: '„%{path}“ ist kein gültiger Pfad.',
        pathExists: 'Den Pfad „%{path}“ gibt es schon.',
      },
      i18n: {
        copyFromLocaleConfirm:
          'Willst du die Angaben aus der Sprache %{locale} übernehmen?\nWas hier steht, wird dabei ersetzt.',
      },
    },
    editor: {
      onLeavePage: 'Deine Änderungen sind noch nicht gespeichert. Willst du die Seite verlassen?',
      onUpdatingWithUnsavedChanges:
        'Es gibt noch Änderungen, die nicht gespeichert sind. Bitte speichere zuerst, dann kannst du den Stand ändern.',
      onPublishingNotReady: 'Veröffentlicht wird beim Zusammenführen der Beiträge, nicht hier.',
      onPublishingWithUnsavedChanges:
        'Es gibt noch Änderungen, die nicht gespeichert sind. Bitte speichere zuerst.',
      onPublishing: 'Veröffentlicht wird beim Zusammenführen der Beiträge, nicht hier.',
      onUnpublishing: 'Veröffentlichtes wird nicht hier zurückgezogen.',
      onDeleteWithUnsavedChanges: 'Veröffentlichte Einträge werden nicht gelöscht.',
      onDeletePublishedEntry: 'Veröffentlichte Einträge werden nicht gelöscht.',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Willst du diesen Entwurf verwerfen? Er verschwindet aus der Liste der Entwürfe. Was du seit dem letzten Speichern geschrieben hast, ist dann weg. Was veröffentlicht ist, bleibt.',
      onDeleteUnpublishedChanges:
        'Willst du diesen Entwurf verwerfen? Er verschwindet aus der Liste der Entwürfe. Was veröffentlicht ist, bleibt.',
      loadingEntry: 'Der Eintrag wird geladen …',
      confirmLoadBackup:
        'In diesem Browser liegt ein Text zu diesem Eintrag, der noch nicht gespeichert war. Willst du damit weiterschreiben? Wenn nicht, wird er verworfen.',
    },
    editorInterface: {
      togglePreview: 'Vorschau zeigen oder verbergen',
      toggleScrollSync: 'Text und Vorschau gemeinsam rollen',
      toggleNotes: 'Notizen zeigen oder verbergen',
    },
    editorNotesPane: {
      title: 'Notizen',
      emptyState: 'Noch keine Notizen.',
      addNote: 'Notiz hinzufügen',
      addPlaceholder: 'Neue Notiz …',
      editPlaceholder: 'Notiz ändern …',
      save: 'Speichern',
      cancel: 'Abbrechen',
      edit: 'Ändern',
      delete: 'Löschen',
      resolve: 'Erledigt',
      unresolve: 'Doch nicht erledigt',
      confirmDelete: 'Willst du diese Notiz löschen?',
      shortcut: 'Mit Strg+Eingabe geht es schneller.',
    },
    editorToolbar: {
      publishing: 'Wird veröffentlicht …',
      deleteUnpublishedChanges: 'Verwerfen',
      deleteUnpublishedEntry: 'Verwerfen',
      deletePublishedEntry: 'Eintrag löschen',
      deleteEntry: 'Eintrag löschen',
      saving: 'Wird gespeichert …',
      statusInfoTooltipDraft:
        'Das ist ein Entwurf. Wenn du fertig bist, stelle ihn auf „In Prüfung“.',
      statusInfoTooltipInReview:
        'Der Entwurf wird geprüft. Du brauchst nichts zu tun, kannst aber noch etwas ändern.',
      deleting: 'Wird gelöscht …',
      updating: 'Wird geändert …',
      status: 'Stand: %{status}',
      backCollection: 'Zurück zur Liste: %{collectionLabel}',
      unsavedChanges: 'Noch nicht gespeichert',
      changesSaved: 'Gespeichert',
      inReview: 'In Prüfung',
      ready: 'Bereit',
      deployPreviewPendingButtonLabel: 'Nach einer Vorschau sehen',
      deployPreviewButtonLabel: 'Vorschau öffnen',
      deployButtonLabel: 'Auf der Website ansehen',
    },
    editorWidgets: {
      markdown: {
        strikethrough: 'Durchgestrichen',
        toggleMode: { rich: 'Zum gestalteten Text wechseln', markdown: 'Zu Markdown wechseln' },
      },
      image: {
        choose: 'Bild wählen',
        chooseMultiple: 'Bilder wählen',
        chooseDifferent: 'Anderes Bild wählen',
        addMore: 'Weitere Bilder',
        remove: 'Bild entfernen',
        removeAll: 'Alle Bilder entfernen',
      },
      file: {
        choose: 'Datei wählen',
        chooseMultiple: 'Dateien wählen',
        chooseDifferent: 'Andere Datei wählen',
        addMore: 'Weitere Dateien',
        remove: 'Datei entfernen',
        removeAll: 'Alle Dateien entfernen',
      },
      datetime: { clear: 'Leeren', setToNow: '„%{fieldLabel}“ auf jetzt stellen' },
      object: { expand: 'Aufklappen', collapse: 'Zuklappen' },
    },
  },
  mediaLibrary: {
    mediaLibrary: {
      fileTooLarge: 'Die Datei ist zu groß.\nErlaubt sind bis zu %{size} kB.',
    },
    mediaLibraryModal: {
      close: 'Schließen',
      loading: 'Wird geladen …',
      noResults: 'Nichts gefunden.',
      search: 'Suchen …',
      uploading: 'Wird hochgeladen …',
      download: 'Herunterladen',
      deleting: 'Wird gelöscht …',
    },
  },
  ui: {
    default: { goBackToSite: 'Zurück zur Website' },
    errorBoundary: {
      title: 'Da ist etwas schiefgegangen',
      details: 'Bitte lade die Seite neu. Wenn es wieder geschieht, ',
      reportIt: 'kannst du den Fehler bei Decap melden.',
      detailsHeading: 'Für die Technik',
      privacyWarning:
        'Die Meldung ist öffentlich und enthält die Einstellungen der Redaktion.\nBitte sieh sie durch, bevor du sie abschickst.',
      recoveredEntry: {
        heading: 'Dein Text',
        warning: 'Bitte kopiere ihn, bevor du die Seite verlässt.',
        copyButtonLabel: 'In die Zwischenablage kopieren',
      },
    },
    settingsDropdown: { account: 'Dein Zugang' },
    toast: {
      onFailToLoadEntries: 'Das ließ sich nicht laden. %{details}',
      onFailToLoadDeployPreview: 'Die Vorschau ließ sich nicht laden. %{details}',
      onFailToPersist: '%{details}',
      onFailToDelete: '%{details}',
      onFailToUpdateStatus: 'Der Stand ließ sich nicht ändern. %{details}',
      missingRequiredField:
        'Noch nicht gespeichert: Etwas fehlt noch oder stimmt noch nicht, siehe die roten Felder.',
      entrySaved: 'Gespeichert',
      entryPublished: 'Veröffentlicht',
      entryUnpublished: 'Nicht mehr veröffentlicht',
      onFailToPublishEntry: '%{details}',
      onFailToUnpublishEntry: '%{details}',
      entryUpdated: 'Der Stand ist geändert',
      onDeleteUnpublishedChanges: 'Der Entwurf ist verworfen',
      noteAdded: 'Notiz hinzugefügt',
      onFailToAddNote: 'Die Notiz ließ sich nicht hinzufügen. %{details}',
      noteUpdated: 'Notiz geändert',
      onFailToUpdateNote: 'Die Notiz ließ sich nicht ändern. %{details}',
      noteDeleted: 'Notiz gelöscht',
      onFailToDeleteNote: 'Die Notiz ließ sich nicht löschen. %{details}',
      noteResolved: 'Notiz erledigt',
      noteReopened: 'Notiz wieder offen',
      onFailToToggleNote: 'Die Notiz ließ sich nicht ändern. %{details}',
      onLoggedOut:
        'Du bist abgemeldet. Kopiere, was noch nicht gespeichert ist, und melde dich neu an.',
      onBackendDown: 'Der Server ist gerade nicht zu erreichen. %{details}',
    },
  },
  workflow: {
    workflow: {
      loading: 'Die Entwürfe werden geladen …',
      workflowHeading: 'Entwürfe',
      newPost: 'Neu anlegen',
      description:
        '%{smart_count} Entwurf in Prüfung, %{readyCount} bereit. |||| %{smart_count} Entwürfe in Prüfung, %{readyCount} bereit. ',
      dateFormat: 'D. MMMM',
    },
    workflowCard: {
      lastChange: '%{date}, %{author}',
      lastChangeNoDate: '%{author}',
      deleteChanges: 'Entwurf verwerfen',
      deleteNewEntry: 'Entwurf verwerfen',
    },
    workflowList: {
      onDeleteEntry:
        'Willst du diesen Entwurf verwerfen? Er verschwindet aus der Liste der Entwürfe. Was veröffentlicht ist, bleibt.',
      onPublishingNotReadyEntry:
        'Veröffentlicht wird beim Zusammenführen der Beiträge, nicht hier.',
      onPublishEntry: 'Veröffentlicht wird beim Zusammenführen der Beiträge, nicht hier.',
      inReviewHeader: 'In Prüfung',
      readyHeader: 'Bereit',
      currentEntries: '%{smart_count} Entwurf |||| %{smart_count} Entwürfe',
    },
  },
};

export const german = merge({}, de, ours);

/** The Werkstatt speaks GitHub's language, but nobody logs in there. */
export function toPhrases(forge: ForgeKind): typeof german {
  if (forge !== 'werkstatt') return german;
  return { ...german, auth: { ...german.auth, loginWithGitHub: german.auth.login } };
}
