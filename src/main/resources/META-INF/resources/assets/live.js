/* Draws each picture from the table beside it and, where the page says from where, keeps both as they are now. Without this script there are the tables. */
(function () {
  'use strict';
  const status = document.getElementById('live-status');
  const live = document.getElementById('live');
  const EVERY = 10000;
  const ROW = 30;
  const DAY = 24 * 60 * 60 * 1000;
  const COLOURS = ['#14536b', '#c77700', '#5b7f3a', '#7a1f5e', '#3f6fb5', '#a33b20', '#55606b'];
  const charts = new Map();
  const language = document.documentElement.lang;
  const whole = new Intl.NumberFormat(language);
  const precise = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 3 });

  /* An empty value is no figure: a line stops there. */
  function number(value) { return value === '' ? null : Number(value); }

  function table(figure) {
    const head = [...figure.querySelectorAll('thead th')].slice(1);
    const rows = [...figure.querySelectorAll('tbody tr')];
    return {
      labels: rows.map(row => row.cells[0].dataset.brief),
      days: rows.map(row => row.cells[0].dataset.day),
      marks: rows.map(row => row.cells[0].dataset.mark || ''),
      series: head.map((cell, i) => ({
        name: cell.textContent, drawn: cell.dataset.drawn, values: rows.map(row => number(row.cells[i + 1].dataset.value))
      })).filter(series => series.drawn)
    };
  }

  /* Each line with the band around it: the band is what lies between two lines that are not drawn. */
  function indicators(data) {
    let colour = -1;
    let low = [];
    const dated = values => values.map((value, i) => [data.days[i], value]);
    return data.series.map(series => {
      if (series.drawn === 'line') { colour += 1; }
      const drawn = { name: series.name, type: 'line', data: dated(series.values), color: COLOURS[colour], symbolSize: 5, connectNulls: true };
      if (series.drawn === 'floor') { return { ...drawn, color: '#55606b', symbol: 'none', lineStyle: { type: 'dashed', width: 1.5 } }; }
      if (series.drawn === 'line') { return drawn; }
      const band = { ...drawn, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack: 'band' + colour, stackStrategy: 'all', tooltip: { show: false } };
      if (series.drawn === 'low') {
        low = series.values;
        return band;
      }
      return { ...band, data: dated(series.values.map((value, i) => value === null || low[i] === null ? null : value - low[i])), areaStyle: { opacity: .16 } };
    });
  }

  function dayOf(time) {
    const day = new Date(time);
    return day.getDate() + '-' + (day.getMonth() + 1);
  }

  function nearOne(figures) { return figures.max > .9 && figures.max <= 1; }

  /* Days are as far apart as they are. What cannot be above 1 and comes near it gets an axis that ends there, and begins at a tenth. */
  function indicatorOption(figure) {
    const data = table(figure);
    const shown = data.series.filter(series => series.drawn === 'line' || series.drawn === 'floor').map(series => series.name);
    return {
      animationDuration: 300, color: COLOURS, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: '#1d2329' },
      legend: { top: 0, data: shown, type: 'scroll', selectedMode: false, textStyle: { fontSize: 13 } },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, formatter: points => data.labels[points[0].dataIndex] + '\n' +
        points.filter(point => shown.includes(point.seriesName) && point.value[1] !== null)
          .map(point => point.seriesName + ': ' + precise.format(point.value[1])).join('\n') },
      grid: { top: 44, bottom: 8, left: 8, right: 24, containLabel: true },
      xAxis: { type: 'time', minInterval: DAY, splitLine: { show: false }, axisTick: { show: false },
        axisLabel: { fontSize: 13, hideOverlap: true, showMinLabel: true, showMaxLabel: true, formatter: dayOf } },
      yAxis: { type: 'value', scale: true, min: figures => nearOne(figures) ? Math.floor(figures.min * 10) / 10 : null, minInterval: .05, max: figures => nearOne(figures) ? 1 : null,
         axisLabel: { fontSize: 13, formatter: value => precise.format(value) } },
      series: indicators(data)
    };
  }

  function option(figure) {
    if (figure.dataset.shape === 'indicator') { return indicatorOption(figure); }
    const data = table(figure);
    const lying = figure.dataset.shape === 'lying';
    const narrow = figure.clientWidth < 520;
    const categories = { type: 'category', data: data.labels, inverse: lying, axisTick: { show: false },
      axisLabel: { fontSize: 13, interval: lying ? 0 : 'auto', width: narrow ? 96 : 190, overflow: 'break', hideOverlap: true } };
    const values = { type: 'value', minInterval: 1, axisLabel: { fontSize: 13, hideOverlap: true, formatter: number => whole.format(number) } };
    const marks = data.marks.map((mark, i) => mark && { xAxis: i, name: mark }).filter(Boolean);
    return {
      animationDuration: 300, color: COLOURS, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: '#1d2329' },
      legend: data.series.length > 1 ? { top: 0, type: 'scroll', textStyle: { fontSize: 13 } } : undefined,
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
      grid: { top: data.series.length > 1 ? 44 : 16, bottom: 8, left: 8, right: 24, containLabel: true },
      xAxis: lying ? values : categories,
      yAxis: lying ? categories : values,
      series: data.series.map((series, i) => ({
        name: series.name, type: series.drawn, data: series.values, barMaxWidth: 22, smooth: false, symbolSize: 5,
        stack: figure.id.startsWith('days-by') ? 'all' : undefined,
        label: lying && !narrow ? { show: true, position: 'right', fontSize: 12, formatter: point => whole.format(point.value) } : undefined,
        markLine: i === 0 && marks.length && !lying ? { symbol: 'none', silent: true, lineStyle: { color: '#55606b', type: 'dashed' },
          label: { formatter: '{b}', fontSize: 12, position: 'insideEndTop' }, data: marks } : undefined
      }))
    };
  }

  function height(figure) {
    const data = table(figure);
    return figure.dataset.shape === 'lying'
      ? Math.max(140, data.labels.length * Math.max(ROW, data.series.length * 20) + 60) : 300;
  }

  function draw(figure) {
    const drawing = figure.querySelector('.drawing');
    if (!drawing) { return; }
    const wanted = height(figure);
    let chart = charts.get(figure.id);
    if (!chart || chart.getDom() !== drawing) {
      if (chart) { chart.dispose(); }
      drawing.style.blockSize = wanted + 'px';
      chart = echarts.init(drawing, null, { renderer: 'canvas' });
      charts.set(figure.id, chart);
      saveButton(figure, chart);
    } else if (drawing.offsetHeight !== wanted) {
      drawing.style.blockSize = wanted + 'px';
      chart.resize();
    }
    chart.setOption(option(figure), { notMerge: true });
  }

  function saveButton(figure, chart) {
    const saves = figure.querySelector('.saves');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = document.querySelector('[data-save]').dataset.save;
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
      link.download = figure.id + '.png';
      link.click();
    });
    saves.append(' ', button);
  }

  /* Only what differs is put in place: whoever reads or scrolls a table is not disturbed. */
  function place(fresh) {
    const sentences = fresh.getElementById('live-sentences');
    const old = document.getElementById('live-sentences');
    if (sentences.innerHTML !== old.innerHTML) { old.innerHTML = sentences.innerHTML; }
    for (const figure of fresh.querySelectorAll('figure.picture')) {
      const here = document.getElementById(figure.id);
      const body = figure.querySelector('table');
      const mine = here.querySelector('table');
      if (!mine !== !body) {
        here.innerHTML = figure.innerHTML;
        draw(here);
      } else if (body && mine.innerHTML !== body.innerHTML) {
        mine.innerHTML = body.innerHTML;
        draw(here);
      }
    }
  }

  function say(text) { status.textContent = text; }

  async function refresh() {
    if (document.hidden) { return; }
    try {
      const answer = await fetch(status.dataset.live, { headers: { Accept: 'text/html' }, redirect: 'manual', cache: 'no-store' });
      if (answer.ok) {
        place(new DOMParser().parseFromString(await answer.text(), 'text/html'));
        say(status.dataset.fresh + ' ' + new Date().toLocaleTimeString(language));
      } else {
        say(status.dataset.signedOut);
      }
    } catch (e) {
      say(status.dataset.lost);
    }
  }

  document.querySelectorAll('figure.picture').forEach(draw);
  addEventListener('resize', () => document.querySelectorAll('figure.picture').forEach(figure => {
    const chart = charts.get(figure.id);
    if (chart) { chart.resize(); draw(figure); }
  }));
  if (!status || !live) { return; }
  document.addEventListener('visibilitychange', refresh);
  setInterval(refresh, EVERY);
  refresh();
})();
