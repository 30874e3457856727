#include "tests/core/TestProgram.h"

#include "core/sync/Import.h"

#include <QFile>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Tables of no known CRM, as people write them in German, French and Spanish.
class GenericTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreKnownInTheirLanguage_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("expected");
        const QByteArray deal = "SELECT name || '|' || stage || '|' || outcome || '|' || amount || '|' || currency || '|' || close_date FROM deal ORDER BY name LIMIT 1";
        const QByteArray waiting = "SELECT name || '|' || stage || '|' || outcome || '|' || amount || '|' || currency || '|' || close_date || '|' || (SELECT group_concat(key) FROM (SELECT key FROM unresolved_ref WHERE record_id = deal.id ORDER BY field)) FROM deal ORDER BY name LIMIT 1";
        QTest::newRow("German deals") << u"verkaufschancen.csv"_s
            << QByteArray("Name;Kunde;Partner;Phase;Betrag;Währung;Abschlussdatum;Zuständig\nA;Muster GmbH;Haus AG;Gewonnen;1.234,50;EUR;31.12.2026;Anna Kunz\n") << u"deal"_s << waiting
            << u"A|Gewonnen|won|123450|EUR|2026-12-31|Muster GmbH,Anna Kunz,Haus AG"_s;
        QTest::newRow("German deals, other words") << u"liste.csv"_s
            << QByteArray("Projekt;Endkunde;Vertriebspartner;Verkaufsphase;Auftragswert;Währung;Voraussichtlicher Abschluss;Wahrscheinlichkeit;Bemerkung\nA;M;H;Angebot;99,00 €;EUR;05.11.2026;50;x\nB;M;H;Angebot;1,00;EUR;31.12.2026;50;\n") << u"deal"_s << deal
            << u"A|Angebot|open|9900|EUR|2026-11-05"_s;
        QTest::newRow("German deals in Latin-1") << u"liste.csv"_s
            << QByteArray("Name;Kunde;Phase;Betrag;W\xe4hrung;Abschlussdatum\nA;M\xfcller;Verloren;1.000,00;CHF;31.12.2026\n") << u"deal"_s << deal << u"A|Verloren|lost|100000|CHF|2026-12-31"_s;
        QTest::newRow("French deals") << u"affaires.csv"_s
            << QByteArray("Nom;Client;Partenaire;Étape;Montant;Devise;Date de clôture;Propriétaire\nA;Muster SA;Maison SA;Gagnée;1 234,50;EUR;31/12/2026;Anne\n") << u"deal"_s << waiting
            << u"A|Gagnée|won|123450|EUR|2026-12-31|Muster SA,Anne,Maison SA"_s;
        QTest::newRow("Spanish deals") << u"oportunidades.csv"_s
            << QByteArray("Nombre;Cliente;Socio;Fase;Importe;Moneda;Fecha de cierre;Propietario\nA;Muestra SA;Casa SA;Ganada;1.234,50;EUR;31/12/2026;Ana\n") << u"deal"_s << waiting
            << u"A|Ganada|won|123450|EUR|2026-12-31|Muestra SA,Ana,Casa SA"_s;
        const QByteArray company = "SELECT name || '|' || street || '|' || city || '|' || country || '|' || phone || '|' || registration_number FROM company";
        QTest::newRow("German companies") << u"firmen.csv"_s << QByteArray("Firma;Straße;PLZ;Ort;Land;Telefon;USt-IdNr.\nA;Weg 1;89073;Ulm;DE;1;DE123\n") << u"company"_s << company << u"A|Weg 1|Ulm|DE|1|DE123"_s;
        QTest::newRow("French companies") << u"clients.csv"_s << QByteArray("Raison sociale;Rue;Code postal;Ville;Pays;Téléphone;SIRET\nA;Rue 1;75001;Paris;FR;1;123\n") << u"company"_s << company << u"A|Rue 1|Paris|FR|1|123"_s;
        QTest::newRow("Spanish companies") << u"empresas.csv"_s << QByteArray("Razón social;Calle;Código postal;Ciudad;País;Teléfono;NIF\nA;Calle 1;28001;Madrid;ES;1;B12\n") << u"company"_s << company << u"A|Calle 1|Madrid|ES|1|B12"_s;
        QTest::newRow("German partners") << u"partner.csv"_s << QByteArray("Partnername;Partnertyp;Partnerstufe;Ort;Land\nA;Reseller;Gold;Ulm;DE\n") << u"company"_s
            << QByteArray("SELECT c.name || '|' || p.type || '|' || p.tier || '|' || c.city FROM company c JOIN partner p ON p.id = c.id") << u"A|Reseller|Gold|Ulm"_s;
        const QByteArray contact = "SELECT name || '|' || last_name || '|' || email || '|' || title || '|' || (SELECT key FROM unresolved_ref) FROM contact";
        QTest::newRow("German people") << u"kontakte.csv"_s << QByteArray("Vorname;Nachname;Firma;E-Mail;Telefon;Funktion\nJürgen;Groß;A;j@a.example;1;Einkauf\n") << u"contact"_s << contact << u"Jürgen Groß|Groß|j@a.example|Einkauf|A"_s;
        QTest::newRow("French people") << u"contacts.csv"_s << QByteArray("Prénom;Nom;Société;Courriel;Téléphone;Fonction\nÉmile;Petit;A;e@a.example;1;DG\n") << u"contact"_s << contact << u"Émile Petit|Petit|e@a.example|DG|A"_s;
        QTest::newRow("Spanish people") << u"contactos.csv"_s << QByteArray("Nombre;Apellidos;Empresa;Correo electrónico;Teléfono;Cargo\nJosé;García;A;j@a.example;1;CEO\n") << u"contact"_s << contact << u"José García|García|j@a.example|CEO|A"_s;
        QTest::newRow("German products") << u"produkte.csv"_s << QByteArray("Artikelnummer;Produktname;Warengruppe;Listenpreis;Währung\n7;A;Soft;1.200,00;EUR\n") << u"product"_s
            << QByteArray("SELECT name || '|' || family || '|' || list_price || '|' || currency FROM product") << u"A|Soft|120000|EUR"_s;
    }
    void columnsAreKnownInTheirLanguage() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, entity);
        QFETCH(QByteArray, query);
        QFETCH(QString, expected);
        TestProgram program;
        QFile file(program.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        sync::ImportOptions options;
        options.source = u"List"_s;
        store::Progress progress;
        const auto report = sync::importFiles(program.store(), program.catalogue(), {file.fileName()}, options, progress);
        QCOMPARE(outcome(report), u"ok"_s);
        QCOMPARE(report->files.front().entity, entity);
        QCOMPARE(report->files.front().rejected, 0);
        QCOMPARE(report->files.front().customColumns, QStringList());
        QCOMPARE(toText(program.query(query.constData())), expected);
    }
};

QTEST_GUILESS_MAIN(GenericTablesTest)
#include "GenericTablesTest.moc"
