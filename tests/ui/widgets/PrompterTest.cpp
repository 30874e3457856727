#include "ui/widgets/Prompter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace channelbook;
using namespace Qt::StringLiterals;

class PrompterTest : public QObject {
    Q_OBJECT

    /// Acts on the dialog that opens next.
    template <class Dialog, class Act>
    void whenOpen(Act act) {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, act] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            timer->deleteLater();
            timer->stop();
            act(dialog);
        });
        timer->start(0);
    }
    static QAbstractButton* button(QMessageBox* box, const QString& text) {
        for (QAbstractButton* one : box->buttons()) {
            if (one->text() == text) return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void asksThroughADialog() {
        DialogPrompter prompter;
        const Question question{u"Delete the view?"_s,
                                u"It cannot be undone."_s,
                                {},
                                {{u"Delete"_s, Choice::Role::Destructive}, {u"Keep"_s, Choice::Role::Reject}},
                                1};
        whenOpen<QMessageBox>([](QMessageBox* box) { QTest::mouseClick(button(box, u"Delete"_s), Qt::LeftButton); });
        QCOMPARE(prompter.ask(question), 0);
        whenOpen<QMessageBox>([](QMessageBox* box) { QTest::keyClick(box, Qt::Key_Escape); });
        QCOMPARE(prompter.ask(question), 1);
        whenOpen<QMessageBox>([](QMessageBox* box) { QTest::keyClick(box, Qt::Key_Return); });
        QVERIFY(!prompter.confirm(u"Delete"_s, u"Sure?"_s, u"Delete"_s, true));
        whenOpen<QMessageBox>([](QMessageBox* box) { QTest::keyClick(box, Qt::Key_Return); });
        QVERIFY(prompter.confirm(u"Write"_s, u"Sure?"_s, u"Write"_s));
    }

    void asksForText() {
        DialogPrompter prompter;
        whenOpen<QInputDialog>([](QInputDialog* dialog) {
            auto* edit = dialog->findChild<QLineEdit*>();
            edit->selectAll();
            QTest::keyClicks(edit, u"Mine"_s);
            QTest::keyClick(edit, Qt::Key_Return);
        });
        QCOMPARE(prompter.inputText(u"Save view"_s, u"Name"_s, u"Old"_s).value_or(QString()), u"Mine"_s);
        whenOpen<QInputDialog>([](QInputDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        QVERIFY(!prompter.inputText(u"Save view"_s, u"Name"_s).has_value());
        whenOpen<QInputDialog>([](QInputDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Return); });
        QCOMPARE(prompter.inputItem(u"Pick"_s, u"Which"_s, {u"a"_s, u"b"_s}, 1).value_or(-1), 1);
    }

    void aScriptAnswers() {
        ScriptedPrompter script;
        script.choices = {0};
        script.files = {{u"/a.csv"_s, u"/b.csv"_s}, {u"/c.csv"_s}};
        script.texts = {u"Mine"_s};
        QVERIFY(script.confirm(u"Title"_s, u"Text"_s, u"Go"_s));
        QVERIFY(!script.confirm(u"Title"_s, u"Text"_s, u"Go"_s));
        QCOMPARE(script.asked.size(), 2);
        QCOMPARE(script.openFiles({}).size(), 2);
        QCOMPARE(script.openFile({}), u"/c.csv"_s);
        QVERIFY(script.saveFile({}).isEmpty());
        QCOMPARE(script.inputText({}, {}).value_or(QString()), u"Mine"_s);
        QVERIFY(!script.inputText({}, {}).has_value());
        script.warn(u"Disk full"_s, u"Free some space."_s);
        QCOMPARE(script.warnings, QStringList{u"Disk full: Free some space."_s});
        QCOMPARE(script.unanswered, 3);
    }
};

QTEST_MAIN(PrompterTest)
#include "PrompterTest.moc"
