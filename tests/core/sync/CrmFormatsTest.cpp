#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/sync/Import.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

struct NamedFile {
    const char* name;
    const char* text;
};
struct Export {
    const char* label;
    const char* kind;
    std::vector<NamedFile> files;
};

/// A customer, a partner, a person and two deals (one won), as each CRM would write them.
const std::vector<Export>& exports() {
    static const std::vector<Export> all{
        {"Salesforce report, English",
         "salesforce",
         {{"report1.csv", "\"Account ID\",\"Account Name\",\"Account Owner\",\"Type\",\"Billing City\"\n"
                          "\"001bm00001ZL8U9\",\"Acme Ltd\",\"Ann\",\"Customer - Direct\",\"London\"\n\"001bm00001ZL8UA\",\"Bolt AG\",\"Ann\",\"Partner\",\"Bern\"\n"},
          {"report2.csv", "\"Contact ID\",\"First Name\",\"Last Name\",\"Account Name\",\"Email\"\n\"003bm00000zapth\",\"Jo\",\"Doe\",\"Acme Ltd\",\"jo@acme.com\"\n"},
          {"report3.csv", "\"Opportunity ID\",\"Opportunity Name\",\"Account Name\",\"Stage\",\"Amount Currency\",\"Amount\",\"Close Date\",\"Partner Account\"\n"
                          "\"006bm00000LKJNN\",\"Acme renewal\",\"Acme Ltd\",\"Closed Won\",\"EUR\",\"1,200.50\",\"30/06/2026\",\"Bolt AG\"\n"
                          "\"006bm00000LKJNO\",\"Acme upsell\",\"Acme Ltd\",\"Qualification\",\"EUR\",\"500.00\",\"01/07/2026\",\"\"\n"
                          "\n\"Confidential Information - Do Not Distribute\"\n\"Copyright (c) 2000-2026 salesforce.com\"\n"}}},
        {"Salesforce report, German",
         "salesforce",
         {{"report4.csv", "\"Account-ID\",\"Accountname\",\"Accountinhaber\",\"Typ\",\"Ort (Rechnungsanschrift)\"\n"
                          "\"001bm00001ZL8U9\",\"Acme Ltd\",\"Ann\",\"Customer - Direct\",\"London\"\n\"001bm00001ZL8UA\",\"Bolt AG\",\"Ann\",\"Partner\",\"Bern\"\n"},
          {"report5.csv", "\"Vorname\",\"Nachname\",\"Accountname\",\"E-Mail\"\n\"Jo\",\"Doe\",\"Acme Ltd\",\"jo@acme.com\"\n"},
          {"report6.csv", "\"Opportunity-ID\",\"Opportunity-Name\",\"Accountname\",\"Phase\",\"Währung\",\"Betrag\",\"Schlusstermin\",\"Partneraccount\"\n"
                          "\"006bm00000LKJNN\",\"Acme renewal\",\"Acme Ltd\",\"Gewonnen\",\"EUR\",\"1.200,50\",\"30.06.2026\",\"Bolt AG\"\n"
                          "\"006bm00000LKJNO\",\"Acme upsell\",\"Acme Ltd\",\"Qualifizierung\",\"EUR\",\"500,00\",\"01.07.2026\",\"\"\n"}}},
        {"Salesforce report, French",
         "salesforce",
         {{"report7.csv", "\"ID du compte\",\"Nom du compte\",\"Propriétaire du compte\",\"Type\",\"Ville (facturation)\"\n"
                          "\"001bm00001ZL8U9\",\"Acme Ltd\",\"Ann\",\"Customer\",\"London\"\n\"001bm00001ZL8UA\",\"Bolt AG\",\"Ann\",\"Partner\",\"Bern\"\n"},
          {"report8.csv", "\"Prénom\",\"Nom\",\"Nom du compte\",\"Adresse e-mail\"\n\"Jo\",\"Doe\",\"Acme Ltd\",\"jo@acme.com\"\n"},
          {"report9.csv", "\"ID de l'opportunité\",\"Nom de l’opportunité\",\"Nom du compte\",\"Étape\",\"Devise de l'opportunité\",\"Montant\",\"Date de clôture\",\"Compte partenaire\"\n"
                          "\"006bm00000LKJNN\",\"Acme renewal\",\"Acme Ltd\",\"Gagnée\",\"EUR\",\"1\u202f200,50\",\"30/06/2026\",\"Bolt AG\"\n"
                          "\"006bm00000LKJNO\",\"Acme upsell\",\"Acme Ltd\",\"Qualification\",\"EUR\",\"500,00\",\"01/07/2026\",\"\"\n"}}},
        {"Salesforce report, Spanish",
         "salesforce",
         {{"report10.csv", "\"Id. de la cuenta\",\"Nombre de la cuenta\",\"Propietario de la cuenta\",\"Tipo\",\"Ciudad de facturación\"\n"
                           "\"001bm00001ZL8U9\",\"Acme Ltd\",\"Ann\",\"Customer\",\"London\"\n\"001bm00001ZL8UA\",\"Bolt AG\",\"Ann\",\"Partner\",\"Bern\"\n"},
          {"report11.csv", "\"Nombre\",\"Apellidos\",\"Nombre de la cuenta\",\"Correo electrónico\"\n\"Jo\",\"Doe\",\"Acme Ltd\",\"jo@acme.com\"\n"},
          {"report12.csv", "\"Id. de la oportunidad\",\"Nombre de la oportunidad\",\"Nombre de la cuenta\",\"Etapa\",\"Divisa de la oportunidad\",\"Importe\",\"Fecha de cierre\",\"Cuenta de socio\"\n"
                           "\"006bm00000LKJNN\",\"Acme renewal\",\"Acme Ltd\",\"Ganada\",\"EUR\",\"1.200,50\",\"30/06/2026\",\"Bolt AG\"\n"
                           "\"006bm00000LKJNO\",\"Acme upsell\",\"Acme Ltd\",\"Calificación\",\"EUR\",\"500,00\",\"01/07/2026\",\"\"\n"}}},
        {"Salesforce report, Japanese",
         "salesforce",
         {{"report13.csv", "\"取引先 ID\",\"取引先名\",\"取引先 所有者\",\"種別\",\"市区郡(請求先)\"\n"
                           "\"001bm00001ZL8U9\",\"Acme Ltd\",\"Ann\",\"Customer\",\"London\"\n\"001bm00001ZL8UA\",\"Bolt AG\",\"Ann\",\"Partner\",\"Bern\"\n"},
          {"report14.csv", "\"姓\",\"名\",\"取引先名\",\"メール\"\n\"Doe\",\"Jo\",\"Acme Ltd\",\"jo@acme.com\"\n"},
          {"report15.csv", "\"商談 ID\",\"商談名\",\"取引先名\",\"フェーズ\",\"成立\",\"商談 通貨\",\"金額\",\"完了予定日\",\"パートナー取引先\"\n"
                           "\"006bm00000LKJNN\",\"Acme renewal\",\"Acme Ltd\",\"受注\",\"はい\",\"EUR\",\"1,200.50\",\"2026年6月30日\",\"Bolt AG\"\n"
                           "\"006bm00000LKJNO\",\"Acme upsell\",\"Acme Ltd\",\"見込み\",\"いいえ\",\"EUR\",\"500.00\",\"2026年7月1日\",\"\"\n"}}},
        {"HubSpot, English",
         "hubspot",
         {{"companies.csv", "Record ID,Company name,Company Domain Name,Type,Partner Type,City\n1,Acme Ltd,acme.com,Customer,,London\n2,Bolt AG,bolt.ch,Partner,Reseller,Bern\n"},
          {"contacts.csv", "Record ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company IDs\n11,Jo,Doe,jo@acme.com,Lead,1\n"},
          {"deals.csv", "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Close Date,Associated Company IDs,Partner\n"
                        "21,Acme renewal,closedwon,default,1200.5,EUR,2026-06-30 09:30,1,Bolt AG\n22,Acme upsell,qualifiedtobuy,default,500,EUR,2026-07-01 00:00,1,\n"}}},
        {"HubSpot, by domain",
         "hubspot",
         {{"companies.csv", "Company ID,Company Name,Company Domain Name,Company Owner,Partner Type,City\nC-1,Acme Ltd,acme.com,ann@us.com,,London\nC-2,Bolt AG,bolt.ch,ann@us.com,Reseller,Bern\n"},
          {"contacts.csv", "Contact ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company Domain\nP-1,Jo,Doe,jo@acme.com,Lead,acme.com\n"},
          {"deals.csv", "Deal ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Associated Company Domain,Partner\n"
                        "D-1,Acme renewal,Closed Won,1200.5,EUR,2026-06-30,acme.com,Bolt AG\nD-2,Acme upsell,Qualified To Buy,500,EUR,2026-07-01,acme.com,\n"}}},
        {"HubSpot, German",
         "hubspot",
         {{"unternehmen.csv", "Datensatz-ID,Unternehmensname,Domain-Name des Unternehmens,Typ,Partner Type,Stadt\n1,Acme Ltd,acme.com,Kunde,,London\n2,Bolt AG,bolt.ch,Partner,Reseller,Bern\n"},
          {"kontakte.csv", "Datensatz-ID,Vorname,Nachname,E-Mail,Lifecycle-Phase,Zugeordnetes Unternehmen\n11,Jo,Doe,jo@acme.com,Lead,Acme Ltd\n"},
          {"deals.csv", "Datensatz-ID,Deal-Name,Deal-Phase,Betrag,Währung,Abschlussdatum,Zugeordnetes Unternehmen,Partner\n"
                        "21,Acme renewal,Closed Won,1200.50,EUR,2026-06-30,Acme Ltd,Bolt AG\n22,Acme upsell,Angebot,500.00,EUR,2026-07-01,Acme Ltd,\n"}}},
        {"HubSpot, French",
         "hubspot",
         {{"entreprises.csv", "ID de fiche d'informations,Nom de l'entreprise,Nom de domaine de l'entreprise,Partner Type,Ville\n1,Acme Ltd,acme.com,,London\n2,Bolt AG,bolt.ch,Reseller,Bern\n"},
          {"contacts.csv", "ID de fiche d'informations,Prénom,Nom,E-mail,Phase du cycle de vie,Entreprise associée\n11,Jo,Doe,jo@acme.com,Lead,Acme Ltd\n"},
          {"transactions.csv", "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Montant,Devise,Date de fermeture,Entreprise associée,Partner\n"
                               "21,Acme renewal,closedwon,1200.50,EUR,2026-06-30,Acme Ltd,Bolt AG\n22,Acme upsell,Offre,500.00,EUR,2026-07-01,Acme Ltd,\n"}}},
        {"HubSpot, Spanish",
         "hubspot",
         {{"empresas.csv", "ID de registro,Nombre de la empresa,Nombre de dominio de la empresa,Partner Type,Ciudad\n1,Acme Ltd,acme.com,,London\n2,Bolt AG,bolt.ch,Reseller,Bern\n"},
          {"contactos.csv", "ID de registro,Nombre,Apellidos,Correo,Etapa del ciclo de vida,Empresa asociada\n11,Jo,Doe,jo@acme.com,Lead,Acme Ltd\n"},
          {"negocios.csv", "ID de registro,Nombre del negocio,Etapa del negocio,Valor,Moneda,Fecha de cierre,Empresa asociada,Partner\n"
                           "21,Acme renewal,closedwon,1200.50,EUR,2026-06-30,Acme Ltd,Bolt AG\n22,Acme upsell,Propuesta,500.00,EUR,2026-07-01,Acme Ltd,\n"}}},
        {"HubSpot, Japanese",
         "hubspot",
         {{"companies.csv", "レコードID,会社名,会社のドメイン名,Partner Type,市区町村\n1,Acme Ltd,acme.com,,London\n2,Bolt AG,bolt.ch,Reseller,Bern\n"},
          {"contacts.csv", "レコードID,名,姓,Eメール,ライフサイクルステージ,関連する会社\n11,Jo,Doe,jo@acme.com,Lead,Acme Ltd\n"},
          {"deals.csv", "レコードID,取引名,取引ステージ,金額,通貨,クローズ日,関連する会社,Partner\n"
                        "21,Acme renewal,closedwon,1200.50,EUR,2026-06-30,Acme Ltd,Bolt AG\n22,Acme upsell,提案,500.00,EUR,2026-07-01,Acme Ltd,\n"}}},
        {"Dynamics 365",
         "dynamics",
         {{"accounts.csv", "(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Relationship Type,Address 1: City,Email (Primary Contact) (Contact)\n"
                           "0e0b8b7e-0000-4000-8000-000000000001,abc==,2026-06-01 10:00,Acme Ltd,Customer,London,jo@acme.com\n"
                           "0e0b8b7e-0000-4000-8000-000000000002,abd==,2026-06-01 10:00,Bolt AG,Partner,Bern,\n"},
          {"contacts.csv", "(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On, Full Name,Company Name,Email\n"
                           "0e0b8b7e-0000-4000-8000-000000000011,abe==,2026-06-01 10:00,Jo Doe,Acme Ltd,jo@acme.com\n"},
          {"opportunities.csv", "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Pipeline Phase,Status,Est. Revenue,Currency,Est. Close Date,Partner\n"
                                "0e0b8b7e-0000-4000-8000-000000000021,abf==,2026-06-01 10:00,Acme renewal,Acme Ltd,3-Propose,Won,\"1,200.50\",EUR,46203,Bolt AG\n"
                                "0e0b8b7e-0000-4000-8000-000000000022,abg==,2026-06-01 10:00,Acme upsell,Acme Ltd,1-Qualify,Open,500.00,EUR,46204,\n"}}},
        {"Pipedrive",
         "pipedrive",
         {{"organizations.csv", "Organization - Pipedrive System ID,Organization - Name*,Organization - Label,Organization - Address - City/town/village/locality of Address\n1,Acme Ltd,Customer,London\n2,Bolt AG,Partner,Bern\n"},
          {"people.csv", "Person - Pipedrive System ID,Person - Name*,Person - Organization,Person - Email - Work\n11,Jo Doe,Acme Ltd,\"jo@acme.com, jo.doe@acme.com\"\n"},
          {"deals.csv", "Deal - Pipedrive System ID,Deal - Title,Organization,Deal - Stage,Deal - Status,Deal - Value,Deal - Currency of Value,Deal - Expected close date,Deal - Partner\n"
                        "21,Acme renewal,Acme Ltd,Negotiation,Won,1200.5,EUR,46203.0,Bolt AG\n22,Acme upsell,Acme Ltd,Contact Made,Open,500,EUR,46204.0,\n"}}},
        {"Zoho",
         "zoho",
         {{"Accounts.csv", "Record Id,Account Owner.id,Account Owner,Account Name,Account Type,Billing City\nzcrm_4000000000000000001,zcrm_49,Ann,Acme Ltd,Customer,London\nzcrm_4000000000000000002,zcrm_49,Ann,Bolt AG,Partner,Bern\n"},
          {"Contacts.csv", "Record Id,Contact Owner.id,First Name,Last Name,Account Name.id,Account Name,Email\nzcrm_4000000000000000011,zcrm_49,Jo,Doe,zcrm_4000000000000000001,Acme Ltd,jo@acme.com\n"},
          {"Deals.csv", "Record Id,Deal Owner.id,Deal Name,Amount,Currency,Stage,Closing Date,Account Name.id,Account Name,Partner.id,Partner\n"
                        "zcrm_4000000000000000021,zcrm_49,Acme renewal,\"€ 1,200.50\",EUR,Closed Won,2026-06-30,zcrm_4000000000000000001,Acme Ltd,zcrm_4000000000000000002,Bolt AG\n"
                        "zcrm_4000000000000000022,zcrm_49,Acme upsell,€ 500.00,EUR,Qualification,2026-07-01,zcrm_4000000000000000001,Acme Ltd,,\n"}}},
        {"Odoo",
         "odoo",
         {{"res.partner.csv", "External ID,Name,Is a company,Related Company,City,Email,Partner Level\nbase.p1,Acme Ltd,True,,London,,\nbase.p2,Bolt AG,True,,Bern,,Gold\nbase.p3,Jo Doe,False,Acme Ltd,London,jo@acme.com,\n"},
          {"crm.lead.csv", "External ID,Opportunity,Customer,Stage,Expected Revenue,Currency,Expected Closing,Assigned Partner\n"
                           "crm.l1,Acme renewal,Acme Ltd,Won,1200.50,EUR,2026-06-30,Bolt AG\ncrm.l2,Acme upsell,Acme Ltd,New,500.00,EUR,2026-07-01,\n"}}},
        {"SuiteCRM",
         "suitecrm",
         {{"accounts.csv", "\"ID\",\"Name\",\"Assigned User Name\",\"Industry\",\"Type\",\"Billing City\"\r\n\"a-1\",\"Acme Ltd\",\"ann\",\"IT\",\"Customer\",\"London\"\r\n\"a-2\",\"Bolt AG\",\"ann\",\"IT\",\"Partner\",\"Bern\"\r\n"},
          {"contacts.csv", "\"ID\",\"First Name\",\"Last Name\",\"Assigned User Name\",\"Account Name\",\"Email Address\",\"Office Phone\"\r\n\"c-1\",\"Jo\",\"Doe\",\"ann\",\"Acme Ltd\",\"jo@acme.com\",\"'+49 89 123456\"\r\n"},
          {"opportunities.csv", "\"ID\",\"Opportunity Name\",\"Account Name\",\"Sales Stage\",\"Opportunity Amount\",\"Currency\",\"Expected Close Date\",\"Description\"\r\n"
                                "\"o-1\",\"Acme renewal\",\"Acme Ltd\",\"Closed Won\",\"1200.50\",\"EUR\",\"2026-06-30\",\"'=HYPERLINK\"\r\n\"o-2\",\"Acme upsell\",\"Acme Ltd\",\"Prospecting\",\"500.00\",\"EUR\",\"2026-07-01\",\"\"\r\n"}}},
    };
    return all;
}

} // namespace

/// Every CRM's files in their own dress: recognised, mapped, linked; twice changes nothing; any order gives the same.
class CrmFormatsTest : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 7, 6), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;

    std::unique_ptr<Program> newProgram() {
        auto program = Program::create(m_folder->filePath(u"p%1.channelbook"_s.arg(++m_count)), {&m_clock, u"Anna"_s, 0, 1});
        return program ? std::move(*program) : nullptr;
    }

    QString written(const QString& name, const QByteArray& text) {
        const QString folder = m_folder->filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(text);
        return file.fileName();
    }

    QStringList written(const Export& files) {
        QStringList paths;
        for (const NamedFile& file : files.files) paths << written(QString::fromUtf8(file.name), file.text);
        return paths;
    }

    static Expected<sync::ImportReport> import(Program& program, const QStringList& paths, sync::ImportOptions options = {}) {
        if (options.source.isEmpty()) options.source = u"CRM"_s;
        store::Progress progress;
        return sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
    }

    static sync::ImportReport imported(Program& program, const QStringList& paths, const sync::ImportOptions& options = {}) {
        auto report = import(program, paths, options);
        if (!report) {
            qWarning().noquote() << errorText(report.error());
            return {};
        }
        for (const auto& file : report->files) {
            if (file.newRows + file.changed + file.unchanged + file.conflicts + file.rejected != file.rows) qWarning() << "counts do not add up in" << file.file;
            for (const auto& reject : file.rejects) qInfo().noquote() << file.file << "line" << reject.line << sync::rejectText(reject);
        }
        return *report;
    }

    static qint64 total(const sync::ImportReport& report, qint64 sync::FileReport::*count) {
        qint64 sum = 0;
        for (const auto& file : report.files) sum += file.*count;
        return sum;
    }

    static QString dump(Program& program) { return *program.store().read([](store::Connection& connection) { return contentDump(connection); }); }

    static QString text(Program& program, const char* sql) {
        return *program.store().read([sql](store::Connection& connection) {
            store::Statement statement(connection, sql);
            return statement.step() ? statement.text(0) : u"(nothing)"_s;
        });
    }

    static void compareText(Program& program, const char* sql, const QString& expected) { QCOMPARE(text(program, sql), expected); }

    static void exportRows() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < exports().size(); ++i) QTest::newRow(exports()[i].label) << static_cast<int>(i);
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_count = 0;
    }

    void everyCrmComesIn_data() { exportRows(); }
    void everyCrmComesIn() {
        QFETCH(const int, index);
        const Export& files = exports()[static_cast<std::size_t>(index)];
        const auto program = newProgram();
        const auto report = imported(*program, written(files));
        QVERIFY(!report.files.empty());
        for (const auto& file : report.files) QCOMPARE(file.kind, QString::fromLatin1(files.kind));
        QCOMPARE(total(report, &sync::FileReport::rejected), 0);
        QCOMPARE(total(report, &sync::FileReport::newRows), 5);
        compareText(*program, "SELECT group_concat(name, '|') FROM (SELECT name FROM company ORDER BY name)", u"Acme Ltd|Bolt AG"_s);
        compareText(*program, "SELECT group_concat(coalesce(city, '-'), '|') FROM (SELECT city FROM company ORDER BY name)", u"London|Bern"_s);
        compareText(*program, "SELECT name FROM company WHERE id IN (SELECT id FROM partner)", u"Bolt AG"_s);
        compareText(*program, "SELECT c.name || '|' || c.email || '|' || co.name FROM contact c JOIN company co ON co.id = c.company_id", u"Jo Doe|jo@acme.com|Acme Ltd"_s);
        compareText(*program, "SELECT d.name || '|' || d.outcome || '|' || d.amount || '|' || d.currency || '|' || d.close_date || '|' || c.name FROM deal d JOIN company c ON c.id = d.company_id WHERE d.name = 'Acme renewal'",
                    u"Acme renewal|won|120050|EUR|2026-06-30|Acme Ltd"_s);
        compareText(*program, "SELECT d.outcome || '|' || d.amount || '|' || d.close_date FROM deal d JOIN company c ON c.id = d.company_id WHERE d.name = 'Acme upsell'", u"open|50000|2026-07-01"_s);
        if (qstrcmp(files.kind, "suitecrm") != 0)
            compareText(*program, "SELECT p.name FROM deal d JOIN company p ON p.id = d.partner_id WHERE d.name = 'Acme renewal'", u"Bolt AG"_s);
    }

    void twiceChangesNothing_data() { exportRows(); }
    void twiceChangesNothing() {
        QFETCH(const int, index);
        const auto program = newProgram();
        const QStringList paths = written(exports()[static_cast<std::size_t>(index)]);
        imported(*program, paths);
        const QString before = dump(*program);
        const auto again = imported(*program, paths);
        QCOMPARE(total(again, &sync::FileReport::newRows), 0);
        QCOMPARE(total(again, &sync::FileReport::changed), 0);
        QCOMPARE(total(again, &sync::FileReport::rows), 5);
        QCOMPARE(dump(*program), before);
    }

    void anyOrderGivesTheSame_data() { exportRows(); }
    void anyOrderGivesTheSame() {
        QFETCH(const int, index);
        QStringList paths = written(exports()[static_cast<std::size_t>(index)]);
        const auto together = newProgram();
        imported(*together, paths);
        std::sort(paths.begin(), paths.end());
        do {
            const auto program = newProgram();
            for (const QString& path : paths) {
                sync::ImportOptions options;
                options.kind = QString::fromLatin1(exports()[static_cast<std::size_t>(index)].kind);
                imported(*program, {path}, options);
            }
            QCOMPARE(dump(*program), dump(*together));
        } while (std::next_permutation(paths.begin(), paths.end()));
    }

    /// One file of a table may have the CRM's ids and another only names: what is remembered of its columns does not depend on which came first.
    void filesWithAndWithoutIdsInAnyOrder() {
        const QString withIds = written(u"res.partner.csv"_s, "External ID,Name,Is a company,City\nbase.p1,Acme Ltd,True,London\n");
        const QString names = written(u"customers.csv"_s, "Name,Is a company,City,Country\nBolt AG,True,Bern,Switzerland\n");
        QStringList dumps;
        for (const QStringList& order : {QStringList{withIds, names}, QStringList{names, withIds}}) {
            const auto program = newProgram();
            for (const QString& path : order) {
                sync::ImportOptions options;
                options.kind = u"odoo"_s;
                imported(*program, {path}, options);
            }
            dumps << dump(*program);
        }
        QCOMPARE(dumps[0], dumps[1]);
    }

    /// 15 and 18 characters are one id: a report changes the records of the weekly export.
    void reportsMeetTheWeeklyExport() {
        const auto program = newProgram();
        imported(*program, {written(u"Account.csv"_s, "\"Id\",\"IsDeleted\",\"Name\",\"Industry\",\"SystemModstamp\"\n\"001bm00001ZL8U9AAL\",\"0\",\"Acme Ltd\",\"IT\",\"2026-06-01 00:00:00\"\n")});
        const auto report = imported(*program, {written(u"report.csv"_s, "\"Account ID\",\"Account Name\",\"Account Owner\",\"Industry\"\n\"001bm00001ZL8U9\",\"Acme Ltd\",\"Ann\",\"Retail\"\n")});
        QCOMPARE(total(report, &sync::FileReport::newRows), 0);
        QCOMPARE(total(report, &sync::FileReport::changed), 1);
        compareText(*program, "SELECT industry FROM company", u"Retail"_s);
    }

    /// A partnership that stands in the Partner table from both sides is one; which row comes first does not matter.
    void mirroredPartnersCountOnce() {
        const QByteArray header = "Id,OpportunityId,AccountFromId,AccountToId,Role,IsPrimary,ReversePartnerId\n";
        const QByteArray forward = "00Ibm00000000A1,006bm00000LKJNNAA5,001bm00001ZL8U9AAL,001bm00001ZL8UAAA1,Reseller,1,00Ibm00000000A2\n";
        const QByteArray reverse = "00Ibm00000000A2,006bm00000LKJNNAA5,001bm00001ZL8UAAA1,001bm00001ZL8U9AAL,Customer,0,00Ibm00000000A1\n";
        QStringList dumps;
        for (const QByteArray& text : {header + forward + reverse, header + reverse + forward}) {
            const auto program = newProgram();
            sync::ImportOptions options;
            options.kind = u"salesforce"_s;
            const QString path = written(u"Partner.csv"_s, text);
            const auto report = imported(*program, {path}, options);
            QCOMPARE(total(report, &sync::FileReport::rows), 2);
            QCOMPARE(total(report, &sync::FileReport::newRows), 1);
            compareText(*program, "SELECT count(*) || role FROM deal_partner", u"1Reseller"_s);
            compareText(*program, "SELECT key FROM unresolved_ref WHERE field = 'deal_partner.partner_id'", u"001bm00001ZL8UAAA1"_s);
            const QString before = dump(*program);
            const auto again = imported(*program, {path}, options);
            QCOMPARE(total(again, &sync::FileReport::unchanged), 2);
            QCOMPARE(dump(*program), before);
            dumps << before;
        }
        QCOMPARE(dumps[0], dumps[1]);
    }

    void otherPartnerObjectsAreKeptWhole_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("program") << u"ChannelProgram"_s << QByteArray("Id,IsDeleted,Name,Category,Active");
        QTest::newRow("level") << u"ChannelProgramLevel"_s << QByteArray("Id,IsDeleted,Name,ProgramId,Rank,Description");
        QTest::newRow("member") << u"ChannelProgramMember"_s << QByteArray("Id,IsDeleted,Name,ProgramId,LevelId,PartnerId");
    }
    void otherPartnerObjectsAreKeptWhole() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, header);
        const auto columns = header.split(',');
        QByteArray row = "a0Bbm00000000A1,0";
        for (qsizetype i = 2; i < columns.size(); ++i) row += ",v" + QByteArray::number(i);
        const auto program = newProgram();
        const auto report = imported(*program, {written(name + u".csv"_s, header + '\n' + row + '\n')});
        QCOMPARE(report.files.front().entity, u"staged"_s);
        QCOMPARE(report.files.front().object, name);
        const QString kept = text(*program, "SELECT custom FROM staged_row");
        for (qsizetype i = 2; i < columns.size(); ++i) QVERIFY2(kept.contains(u"\"%1\":\"v%2\""_s.arg(QString::fromUtf8(columns[i])).arg(i)), qPrintable(kept));
    }

    void partnerFundsAreRecognised_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("budget") << u"crm-budget"_s << QByteArray("Id,IsDeleted,Title,Amount,StartDate,EndDate,ChannelPartnerId,IsIgnoreValidation,Description,OwnerId\n0Bbm00000000B01,0,FY26,1000.00,2026-01-01,2026-12-31,,0,,005bm00000000A1\n");
        QTest::newRow("allocation") << u"crm-allocation"_s << QByteArray("Id,IsDeleted,Title,BudgetId,ChannelPartnerId,Amount,Description,OwnerId\n0Abm00000000A01,0,Part,0Bbm00000000B01,001bm00000000N1,100.00,,005bm00000000A1\n");
        QTest::newRow("request") << u"crm-request"_s << QByteArray("Id,IsDeleted,Title,Status,Activity,RequestedAmount,Amount,BudgetId,AllocationId,CampaignId,ChannelPartnerId\n0Rbm00000000R01,0,Booth,Draft,Seminar,100.00,,0Bbm00000000B01,,701bm00000000X1,001bm00000000N1\n");
        QTest::newRow("claim") << u"crm-claim"_s << QByteArray("Id,IsDeleted,Title,Status,RequestId,Amount,AllocationId,BudgetId,ChannelPartnerId\n0Cbm00000000C01,0,Invoice,Draft,0Rbm00000000R01,50.00,,0Bbm00000000B01,001bm00000000N1\n");
    }
    void partnerFundsAreRecognised() {
        QFETCH(QString, entity);
        QFETCH(QByteArray, text);
        const auto program = newProgram();
        const auto report = imported(*program, {written(u"export.csv"_s, text)});
        QCOMPARE(report.files.front().kind, u"salesforce"_s);
        QCOMPARE(report.files.front().entity, entity);
        QCOMPARE(report.files.front().newRows, 1);
        QCOMPARE(report.files.front().rejected, 0);
    }

    void severalAddressesInOneCell() {
        const auto program = newProgram();
        const auto report = imported(*program, written(exports()[12]));
        compareText(*program, "SELECT email FROM contact", u"jo@acme.com"_s);
        QVERIFY(text(*program, "SELECT custom FROM contact").contains(u"jo@acme.com, jo.doe@acme.com"));
        QVERIFY(std::any_of(report.files.begin(), report.files.end(), [](const auto& file) { return file.notes.join(u'\n').contains(u"several addresses"); }));
    }

    void severalAssociatedCompanies() {
        const auto program = newProgram();
        imported(*program, {written(u"deals.csv"_s, "Record ID,Deal Name,Deal Stage,Associated Company IDs\n21,One,closedwon,9002;9999\n"), written(u"companies.csv"_s, "Record ID,Company name\n9002,Acme\n9999,Bolt\n")});
        compareText(*program, "SELECT c.name || d.custom FROM deal d JOIN company c ON c.id = d.company_id", u"Acme{\"Associated Company IDs\":\"9002;9999\"}"_s);
    }

    void suiteCrmApostrophesAreTakenOff() {
        const auto program = newProgram();
        imported(*program, written(exports().back()));
        compareText(*program, "SELECT phone FROM contact", u"+49 89 123456"_s);
        compareText(*program, "SELECT description FROM deal WHERE name = 'Acme renewal'", u"=HYPERLINK"_s);
    }

    /// Rows of one file that are companies and people; each file report counts its own.
    void odooPartnersAreSplit() {
        const auto program = newProgram();
        const auto report = imported(*program, {written(u"res.partner.csv"_s, "ID,Name,Company Type,Related Company,City\np1,Grocer,Company,,Oslo\np2,Bob,Individual,Grocer,Oslo\np3,Bill,Individual,Nobody,Oslo\n")});
        QCOMPARE(report.files.size(), 2U);
        QCOMPARE(report.files[0].entity, u"company"_s);
        QCOMPARE(report.files[0].rows, 1);
        QCOMPARE(report.files[1].entity, u"contact"_s);
        QCOMPARE(report.files[1].rows, 2);
        compareText(*program, "SELECT group_concat(name || ':' || coalesce((SELECT name FROM company WHERE id = company_id), '-'), '|') FROM (SELECT * FROM contact ORDER BY name)", u"Bill:-|Bob:Grocer"_s);
    }

    /// Headers that Salesforce's reports have too, but keys that are no Salesforce ids: any CRM's.
    void labelsAloneMakeNoSalesforceReport() {
        const auto program = newProgram();
        const auto report = imported(*program, {written(u"accounts.csv"_s, "Account ID,Account Name,Account Owner,Industry\nK-1,Acme,Ann,IT\nK-2,Bolt,Ann,Retail\n")});
        QCOMPARE(report.files.front().kind, u"generic"_s);
        QCOMPARE(total(report, &sync::FileReport::newRows), 2);
    }

    /// An order's further lines stand in rows without the order: they are kept with it.
    void odooContinuationRowsKeepTheirOrder() {
        const auto program = newProgram();
        const QString path = written(u"orders.csv"_s, "Order Date,Order Reference,Supplier,Order Lines / Product,Order Lines / Quantity\n2026-01-15,PO1,Asus,ADPT,20\n,,,CARD,30\n2026-01-16,PO2,Axelor,CD,5\n,,,CARD,30\n,,,CARD,30\n");
        const auto report = imported(*program, {path});
        QCOMPARE(report.files.front().kind, u"odoo"_s);
        QCOMPARE(report.files.front().entity, u"staged"_s);
        QCOMPARE(total(report, &sync::FileReport::newRows), 5);
        compareText(*program, "SELECT group_concat(o || ':' || p, ' ') FROM (SELECT json_extract(custom, '$.\"Order Reference\"') o, json_extract(custom, '$.\"Order Lines / Product\"') p FROM staged_row ORDER BY id)",
                    u"PO1:ADPT PO1:CARD PO2:CD PO2:CARD PO2:CARD"_s);
        const QString before = dump(*program);
        QCOMPARE(total(imported(*program, {path}), &sync::FileReport::unchanged), 5);
        QCOMPARE(dump(*program), before);
    }

    /// In a table of records, too: a customer's further people are no customers, and no rows without a name.
    void odooLinesOfRecordsAreKeptWithThem() {
        const auto program = newProgram();
        const QByteArray header = "External ID,Name,Is a company,City,Contacts/Name,Contacts/Email\n";
        const QByteArray rows = "p1,Acme,True,Oslo,Jo,jo@acme.com\n,,,,Ann,ann@acme.com\n,,,,Ann,ann@acme.com\np2,Bolt,True,Bern,,\np3,Max,False,Bern,,\n,,,,Eve,eve@x.com\n";
        const QString path = written(u"res.partner.csv"_s, header + rows);
        const auto report = imported(*program, {path});
        QMap<QString, qint64> counts;
        for (const auto& file : report.files) {
            counts[file.entity] += file.newRows;
            QCOMPARE(file.newRows, file.rows);
        }
        QCOMPARE(counts, (QMap<QString, qint64>{{u"company"_s, 2}, {u"contact"_s, 1}, {u"staged"_s, 3}}));
        compareText(*program, "SELECT json_extract(custom, '$.\"Contacts/Name\"') FROM company WHERE name = 'Acme'", u"Jo"_s);
        compareText(*program, "SELECT group_concat(json_extract(custom, '$.\"External ID\"') || ':' || json_extract(custom, '$.Name') || ':' || json_extract(custom, '$.\"Contacts/Email\"'), ' ') FROM (SELECT * FROM staged_row ORDER BY id)",
                    u"p1:Acme:ann@acme.com p1:Acme:ann@acme.com p3:Max:eve@x.com"_s);
        const QString before = dump(*program);
        QCOMPARE(total(imported(*program, {path}), &sync::FileReport::unchanged), 6);
        QCOMPARE(dump(*program), before);
        // What changes of the record does not make its lines others.
        const auto changed = imported(*program, {written(u"res.partner.csv"_s, header + QByteArray(rows).replace("Oslo", "Bergen"))});
        QCOMPARE(total(changed, &sync::FileReport::changed), 1);
        QCOMPARE(total(changed, &sync::FileReport::newRows), 0);
    }

    /// An id that a spreadsheet made a number of is no id any more.
    void mangledIdsAreRejected() {
        const auto program = newProgram();
        const auto report = imported(*program, {written(u"deals.csv"_s, "Deal ID,Deal Name,Deal Stage,Amount\n1.23457E+15,One,Open,1\n42,Two,Open,2\n007,Three,Open,3\n")});
        QCOMPARE(total(report, &sync::FileReport::rejected), 1);
        QVERIFY(sync::rejectText(report.files.front().rejects.front()).contains(u"1.23457E+15"));
        compareText(*program, "SELECT group_concat(key, '|') FROM (SELECT key FROM crm_link ORDER BY key)", u"007|42"_s);
    }

    /// A table in several files is one table: with --full, missing is what none of them has.
    void fullExportInSeveralFiles_data() {
        QTest::addColumn<bool>("together");
        QTest::newRow("one import") << true;
        QTest::newRow("one file") << false;
    }
    void fullExportInSeveralFiles() {
        QFETCH(const bool, together);
        const auto program = newProgram();
        const QByteArray header = "account id,account name,industry\n";
        sync::ImportOptions full;
        full.full = true;
        const QStringList parts{written(u"accounts-1.csv"_s, header + "A1,One,IT\nA2,Two,IT\n"), written(u"accounts-2.csv"_s, header + "A3,Three,IT\nA4,Four,IT\n")};
        imported(*program, parts, full);
        QCOMPARE(total(imported(*program, parts, full), &sync::FileReport::missing), 0);
        compareText(*program, "SELECT count(*) FROM company WHERE retired = 0", u"4"_s);
        const QStringList fewer{parts.first(), written(u"accounts-2.csv"_s, header + "A4,Four,IT\nA5,Five,IT\n")};
        const auto report = imported(*program, together ? fewer : QStringList{written(u"accounts.csv"_s, header + "A1,One,IT\nA2,Two,IT\nA4,Four,IT\nA5,Five,IT\n")}, full);
        QCOMPARE(total(report, &sync::FileReport::missing), 1);
        QCOMPARE(total(report, &sync::FileReport::newRows), 1);
        compareText(*program, "SELECT name FROM company WHERE retired = 1", u"Three"_s);
    }

    /// Owners and customers that have ids in their own files are named by name in others.
    void namesFindRecordsThatHaveIds() {
        const auto program = newProgram();
        imported(*program, {written(u"accounts.csv"_s, "account id,account name,owner\nA1,Acme Ltd,ann smith\n"),
                            written(u"users.csv"_s, "user id,full name,email\nU1,Ann Smith,ann@us.com\n"),
                            written(u"deals.csv"_s, "deal id,deal name,account name,owner,stage\nD1,One,ACME LTD,Ann Smith,Open\n")});
        compareText(*program, "SELECT c.name || '|' || o.name FROM deal d JOIN company c ON c.id = d.company_id JOIN owner o ON o.id = d.owner_id", u"Acme Ltd|Ann Smith"_s);
        compareText(*program, "SELECT o.name FROM company c JOIN owner o ON o.id = c.owner_id", u"Ann Smith"_s);
        compareText(*program, "SELECT count(*) FROM unresolved_ref", u"0"_s);
    }

    /// Two companies of one name: a deal that names them belongs to neither until someone says so.
    void ambiguousNamesStayOpen() {
        const auto program = newProgram();
        sync::ImportOptions options;
        options.kind = u"pipedrive"_s;
        imported(*program, {written(u"organizations.csv"_s, "Organization - ID,Organization - Name,Organization - Label\n1,Acme,Customer\n2,Acme,Customer\n")}, options);
        imported(*program, {written(u"deals.csv"_s, "Deal - ID,Deal - Title,Deal - Status,Organization\n21,One,Open,Acme\n")}, options);
        compareText(*program, "SELECT coalesce(company_id, 'none') FROM deal", u"none"_s);
        compareText(*program, "SELECT key FROM unresolved_ref", u"Acme"_s);
    }
};

QTEST_GUILESS_MAIN(CrmFormatsTest)
#include "CrmFormatsTest.moc"
