/** The interface's words by primary language tags, each on the line that `word.ts` counts; `{0}` and `{1}` are moments that are spelled out. */
export const languages: Readonly<Record<string, string>> = {
  en: `Listen to this article
Play
Pause
{0} of {1}
Speed
Volume
Chapters
Transcript
Share
Copy
Download
Close
Not available`,
  de: `Diesen Artikel anhören
Abspielen
Pause
{0} von {1}
Tempo
Lautstärke
Kapitel
Text
Teilen
Kopieren
Herunterladen
Schließen
Nicht verfügbar`,
  fr: `Écouter cet article
Lire
Pause
{0} sur {1}
Vitesse
Volume
Chapitres
Transcription
Partager
Copier
Télécharger
Fermer
Indisponible`,
  es: `Escuchar este artículo
Reproducir
Pausa
{0} de {1}
Velocidad
Volumen
Capítulos
Transcripción
Compartir
Copiar
Descargar
Cerrar
No disponible`,
  it: `Ascolta questo articolo
Riproduci
Pausa
{0} di {1}
Velocità
Volume
Capitoli
Trascrizione
Condividi
Copia
Scarica
Chiudi
Non disponibile`,
  pt: `Ouvir este artigo
Reproduzir
Pausa
{0} de {1}
Velocidade
Volume
Capítulos
Transcrição
Partilhar
Copiar
Transferir
Fechar
Indisponível`,
  ja: `この記事を聴く
再生
一時停止
{1}中{0}
速度
音量
チャプター
文字起こし
共有
コピー
ダウンロード
閉じる
利用できません`,
  zh: `收听本文
播放
暂停
{0}，共{1}
速度
音量
章节
文字稿
分享
复制
下载
关闭
无法播放`,
  ar: `استمع إلى هذا المقال
تشغيل
إيقاف مؤقت
{0} من {1}
السرعة
مستوى الصوت
الفصول
النص
مشاركة
نسخ
تنزيل
إغلاق
غير متاح`,
};
